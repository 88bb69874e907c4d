namespace Kyodo.Town.Worlds;

/// <summary>What somebody says to an ask.</summary>
public enum Answer
{
    /// <summary>引き受ける.</summary>
    Agreed = 0,

    /// <summary>今回は見送る.</summary>
    Passed = 1,

    /// <summary>No answer came.</summary>
    Silent = 2,
}
