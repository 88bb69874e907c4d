namespace Kyodo.Matching.Search.Blocks;

/// <summary>Scores a block's rows one by one, for what the kernel does not serve: scores wider than sixteen bits, and distances beyond 463 km.</summary>
internal static class PlainScan
{
    /// <summary>The kernel's squared distances are exact below this: 46,340² squared steps.</summary>
    public const long FarthestSquared = 46_340L * 46_340L;

    /// <summary>Offers every eligible row that may enter the best.</summary>
    public static void Visit(Block block, QueryPlan plan, IAdmission? admission, ref BestList best)
    {
        var need = plan.Need;
        plan.BlocksVisited++;
        plan.PairsScored += block.Count;
        for (var row = 0; row < Layout.Rows; row++)
        {
            if (!block.IsLive(row))
                continue;
            var entry = block.Read(row, need.Kind);
            Offer(entry, need, admission, ref best);
        }
    }

    /// <summary>Offers one entry with its own extra score, if it has one.</summary>
    public static void OfferTied(in Entry entry, CompiledNeed need, IAdmission? admission, ref BestList best)
    {
        if (need.IsEligible(entry))
            Consider(entry, need, admission, ref best);
    }

    private static void Offer(in Entry entry, CompiledNeed need, IAdmission? admission, ref BestList best)
    {
        if (need.IsEligible(entry) && (need.Ties.Count == 0 || !need.Ties.ContainsKey(entry.Key)))
            Consider(entry, need, admission, ref best);
    }

    private static void Consider(in Entry entry, CompiledNeed need, IAdmission? admission, ref BestList best)
    {
        var scored = new Scored(entry.Key, need.Score(entry));
        if (best.Wants(scored) && (admission is null || admission.Admits(entry.Key)))
            best.Add(scored);
    }
}
