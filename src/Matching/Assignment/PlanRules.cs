namespace Kyodo.Matching.Assignment;

/// <summary>What holds for every person in a plan.</summary>
public sealed record PlanRules
{
    /// <summary>The largest weight a candidate may have.</summary>
    public const int LargestWeight = 1_000_000;

    /// <summary>One, in <see cref="Shares"/>.</summary>
    public const int WholeShare = 1_000;

    /// <summary>The most offers a person may ever have in one plan.</summary>
    public const int LargestCap = 8;

    /// <summary>
    /// What the weight of a person's first, second, … offer counts, in thousandths, each at most the one before: exposure spreads, and
    /// there are as many offers as shares. A person's heaviest offer counts as the first.
    /// </summary>
    public IReadOnlyList<int> Shares { get; init; } = [1_000, 700, 450];

    /// <summary>People who may have fewer offers than there are shares (their own caps, asks that already stand), with how many.</summary>
    public IReadOnlyDictionary<ulong, int> Caps { get; init; } = System.Collections.Frozen.FrozenDictionary<ulong, int>.Empty;

    /// <summary>Checks the shares.</summary>
    /// <exception cref="ArgumentException">There are none or more than <see cref="LargestCap"/>, or one is out of range or above the one before.</exception>
    public void Validate()
    {
        if (Shares.Count is 0 or > LargestCap)
            throw new ArgumentException($"{nameof(Shares)} must be 1 to {LargestCap}.");
        for (var i = 0; i < Shares.Count; i++)
        {
            if (Shares[i] is < 0 or > WholeShare || (i > 0 && Shares[i] > Shares[i - 1]))
                throw new ArgumentException($"{nameof(Shares)} must be 0 to {WholeShare}, none above the one before.");
        }
    }
}
