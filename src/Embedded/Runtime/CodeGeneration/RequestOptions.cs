using System.ComponentModel;

namespace Kyodo.Embedded.CodeGeneration;

/// <summary>What the attributes of a grain method say.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RequestOptions
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>The caller gets no answer.</summary>
    OneWay = 1,

    /// <summary>May interleave with other read-only requests.</summary>
    ReadOnly = 2,

    /// <summary>May interleave with everything.</summary>
    AlwaysInterleave = 4,
}
