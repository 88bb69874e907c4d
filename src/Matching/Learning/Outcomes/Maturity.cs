namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>
/// Which asks are old enough to judge by. A no is known in days, a yes only when the activity is over: among the newest asks that have
/// ended, noes are far too many.
/// </summary>
internal static class Maturity
{
    private const double Share = 0.9;

    /// <summary>The settled outcomes among which nine in ten of the yeses are known by now.</summary>
    /// <param name="outcomes">Outcomes in the order asked.</param>
    internal static Outcome[] Of(IReadOnlyList<Outcome> outcomes)
    {
        var settled = outcomes.Where(o => o.IsSettled).ToArray();
        if (settled.Length == 0)
            return settled;
        var known = outcomes.Max(o => o.EndedAt is { } ended && ended > o.AskedAt ? ended : o.AskedAt);
        var lengths = settled.Where(o => o.IsCompleted).Select(o => o.EndedAt!.Value - o.AskedAt).Order().ToArray();
        var length = lengths.Length == 0 ? TimeSpan.Zero : lengths[(int)(Share * (lengths.Length - 1))];
        return [.. settled.Where(o => o.AskedAt <= known - length)];
    }
}
