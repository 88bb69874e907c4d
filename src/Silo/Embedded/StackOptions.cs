using System.CommandLine;

namespace Kyodo.Silo;

/// <summary>Options of the embedded stack alone: none.</summary>
internal static class StackOptions
{
    /// <summary>The options, each with its configuration key.</summary>
    public static IEnumerable<(Option<string> Option, string Key)> All => [];
}
