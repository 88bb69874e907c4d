namespace Kyodo.Town.Simulation;

/// <summary>How near a ranking comes to one by the true chances.</summary>
/// <remarks>Discounted cumulative gain: Järvelin and Kekäläinen, ACM TOIS 20 (2002), with the true chance as gain.</remarks>
internal static class RankingQuality
{
    internal const int Depth = 10;

    /// <summary>The gain of the first ten, in the given order.</summary>
    internal static double Gain(IEnumerable<double> worthInOrder)
    {
        var (sum, rank) = (0.0, 0);
        foreach (var worth in worthInOrder.Take(Depth))
            sum += worth / Math.Log2(2 + rank++);
        return sum;
    }

    /// <summary>The gain of the first ten over that of the best order.</summary>
    internal static double OfBest(IReadOnlyCollection<double> worthInOrder) => Gain(worthInOrder) / Gain(worthInOrder.OrderDescending());
}
