namespace Kyodo.Matching.Model;

/// <summary>What a participant is ready for; a set of <see cref="Frequency"/>.</summary>
[Flags]
public enum Frequencies : byte
{
    /// <summary>Nothing was said.</summary>
    None = 0,

    /// <summary>一回.</summary>
    Once = 1 << 0,

    /// <summary>定期.</summary>
    Regular = 1 << 1,
}
