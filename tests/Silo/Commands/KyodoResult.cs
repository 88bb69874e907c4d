namespace Kyodo.Silo.Tests.Commands;

/// <summary>What a command left.</summary>
internal sealed record KyodoResult(int Code, string Output, string Error)
{
    /// <summary>It did what it was told.</summary>
    public KyodoResult IsDone()
    {
        Assert.True(Code == 0, $"{Code}: {Output} {Error}");
        return this;
    }

    /// <summary>It did nothing and said why in one line that holds a text.</summary>
    public void IsRefused(string because)
    {
        Assert.True(Code == 2, $"{Code}: {Output} {Error}");
        Assert.Contains(because, Assert.Single(Error.Trim().Split('\n')), StringComparison.Ordinal);
    }
}
