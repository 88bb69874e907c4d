namespace Kyodo.Grains.Care;

/// <summary>A step of the yearly renewal of registrations.</summary>
public enum RenewalStep : byte
{
    /// <summary>更新した: they wish to go on.</summary>
    Renewed = 0,

    /// <summary>おたずねした: asked once.</summary>
    Asked = 1,

    /// <summary>休止: no answer to the one question; asking rests until they say otherwise.</summary>
    Rested = 2,
}
