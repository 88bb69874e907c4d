namespace Kyodo.Matching.Search;

/// <summary>How many bits the search's kernel takes at a time. Every width gives the same keys and scores.</summary>
public enum SimdWidth
{
    /// <summary>One row at a time, without vectors.</summary>
    Scalar = 16,

    /// <summary>128 bits: eight rows.</summary>
    Bits128 = 128,

    /// <summary>256 bits: sixteen rows.</summary>
    Bits256 = 256,

    /// <summary>512 bits: thirty-two rows.</summary>
    Bits512 = 512,
}
