namespace Kyodo.Grains.Needs;

/// <summary>
/// What others know of a need. Kept beside <see cref="NeedState"/>, so that what was told is recorded without writing that long record again;
/// where it is missing everybody is told once more, which is harmless.
/// </summary>
public sealed record NeedKnown
{
    /// <summary>The stored form this code writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The name it is stored under.</summary>
    public const string Name = "need-known";

    /// <summary>The stored form this was read from.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The version that the read model and the desk have.</summary>
    public long Published { get; init; }

    /// <summary>A mark of what the districts watch for, 0 for nothing: <see cref="NeedLife.WatchMark"/>.</summary>
    public long Watched { get; init; }
}
