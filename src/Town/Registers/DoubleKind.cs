namespace Kyodo.Town.Registers;

/// <summary>How somebody comes to stand in a register twice.</summary>
internal enum DoubleKind
{
    /// <summary>Written down again by somebody else: another form of the characters, half-width kana, no hyphens, no space.</summary>
    Rewritten,

    /// <summary>Moved house; a land line changed with it.</summary>
    Moved,

    /// <summary>Married: another family name, often another town.</summary>
    Married,

    /// <summary>A digit or a kana was typed wrong.</summary>
    Mistyped,

    /// <summary>Less was written down the second time.</summary>
    Sparse,

    /// <summary>A new telephone number.</summary>
    NewNumber,
}
