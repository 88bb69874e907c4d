namespace Kyodo.Silo.Commands;

/// <summary>What the process says when it ends. Scripts rely on the numbers.</summary>
public static class ExitCodes
{
    /// <summary>It is done; for an import: every row is good.</summary>
    public const int Done = 0;

    /// <summary>The command line is wrong (System.CommandLine's own).</summary>
    public const int WrongCommandLine = 1;

    /// <summary>It was not done; one line on standard error says why.</summary>
    public const int NotDone = 2;

    /// <summary>An import was done, but some rows were refused.</summary>
    public const int SomeRefused = 3;
}
