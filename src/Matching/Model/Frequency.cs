namespace Kyodo.Matching.Model;

/// <summary>How often the need comes.</summary>
public enum Frequency : byte
{
    /// <summary>一回.</summary>
    Once = 0,

    /// <summary>定期.</summary>
    Regular = 1,
}
