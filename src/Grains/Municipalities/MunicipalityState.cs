namespace Kyodo.Grains.Municipalities;

/// <summary>All that a municipality's grain keeps.</summary>
public sealed record MunicipalityState
{
    /// <summary>The stored form this code writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The stored form this was read from.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The make-up; null before it was put.</summary>
    public Municipality? Municipality { get; init; }

    /// <summary>The version that all districts have.</summary>
    public long ToldVersion { get; init; }
}
