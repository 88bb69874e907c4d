namespace Kyodo.Silo.Hosting;

/// <summary>What a fresh data folder is filled with.</summary>
public enum SampleKind
{
    /// <summary>The invented sample town.</summary>
    Town,

    /// <summary>Nothing.</summary>
    None,
}
