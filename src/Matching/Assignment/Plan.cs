namespace Kyodo.Matching.Assignment;

/// <summary>A plan over all open needs and the certificate of how near it is to the best possible.</summary>
/// <param name="Offers">The offers, by need and then by weight.</param>
/// <param name="Value">What they are worth together, diminished shares counted, in thousandths of weight.</param>
/// <param name="ListBound">No plan over the lists is worth more.</param>
/// <param name="CityBound">No plan over the whole city is worth more, people beyond the lists included.</param>
public sealed record Plan(IReadOnlyList<PlannedOffer> Offers, long Value, long ListBound, long CityBound)
{
    /// <summary>How far the value may be from the best over the lists, as a share of the bound.</summary>
    public double ListGap => Gap(ListBound);

    /// <summary>How far the value may be from the best over the whole city, as a share of the bound.</summary>
    public double CityGap => Gap(CityBound);

    private double Gap(long bound) => bound == 0 ? 0 : (bound - Value) / (double)bound;
}
