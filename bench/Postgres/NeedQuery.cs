using System.Globalization;
using System.Text;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;

namespace Kyodo.Bench.Postgres;

/// <summary>
/// The question in SQL, as well as it can be put: first only those near (GiST) or with a skill asked for (GIN), as far as the need has
/// such; when the k-th of them scores more than anybody outside could, that is the answer, otherwise the circle widens, in the end
/// to everybody. Constants are written into the text, so that the planner sees them.
/// </summary>
internal sealed class NeedQuery
{
    private static readonly double[] Circles = [1.5, 4, 10];

    private readonly CompiledNeed _need;
    private readonly int _k;

    public NeedQuery(CompiledNeed need, int k)
    {
        _need = need;
        _k = k;
        var stages = new List<(string Sql, long OutsideAtMost)>();
        if (need.Position.IsKnown)
        {
            foreach (var kilometres in Circles)
                stages.Add((Sql(Near(kilometres)), BestWith(Feature.Distance, BinsBeyond(kilometres))));
        }
        else if (need.SkillsAsked > 0)
        {
            stages.Add((Sql($"skills && ARRAY[{string.Join(',', need.Skills.Enumerate())}]"), BestWith(Feature.SkillCover, [1])));
        }

        stages.Add((Sql("true"), long.MinValue));
        Stages = stages;
    }

    /// <summary>The statements to try in turn, each with the most that anybody it leaves out can score.</summary>
    public IReadOnlyList<(string Sql, long OutsideAtMost)> Stages { get; }

    // Inside the circle or nowhere; the unlocated are found by an index of their own.
    private string Near(double kilometres) => string.Create(
        CultureInfo.InvariantCulture,
        $"(ST_DWithin(spot, ST_Point({_need.Position.X}, {_need.Position.Y}), {kilometres * 1000 / Plane.MetresPerStep}) OR spot IS NULL)");

    private static IEnumerable<int> BinsBeyond(double kilometres)
    {
        var limits = Features.DistanceLimitsKilometres;
        var first = 0;
        while (first < limits.Length && limits[first] <= kilometres)
            first++;
        return Enumerable.Range(first, Features.NoDistanceBin - first);
    }

    // The best score there could be with the feature in one of these bins and all others at their best.
    private long BestWith(Feature restricted, IEnumerable<int> bins)
    {
        long best = _need.Intercept;
        foreach (var feature in Enum.GetValues<Feature>())
        {
            var table = _need.Table(feature).ToArray();
            var reachable = feature == restricted ? bins
                : feature == Feature.KindFit ? Enumerable.Range((int)_need.Kind * Features.ParticipantKindBins, Features.ParticipantKindBins)
                : feature == Feature.SkillCover ? _need.SkillsAsked == 0 ? [0] : Enumerable.Range(1, 9)
                : feature == Feature.TimeOverlap ? _need.HoursAsked == 0 ? [0] : Enumerable.Range(1, 9)
                : feature == Feature.Distance && !_need.Position.IsKnown ? [Features.NoDistanceBin]
                : feature == Feature.Language ? [_need.Languages == 0 ? 0 : 1]
                : feature == Feature.District ? _need.District == 0 ? [0] : [1, 2]
                : Enumerable.Range(0, table.Length);
            best += reachable.Max(bin => table[bin]);
        }

        return best;
    }

    private string Sql(string among)
    {
        var need = _need;
        var located = need.Position.IsKnown;
        var where = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture,
            $"kind = {(int)need.Kind} AND {(int)need.Owners} >> owner & 1 = 1 AND presences & {(int)need.Presence} <> 0 AND ({among})"));
        if (need.Required != 0)
            where.Append(CultureInfo.InvariantCulture, $" AND credentials & {(int)need.Required} = {(int)need.Required}");
        if (need.Languages != 0)
            where.Append(CultureInfo.InvariantCulture, $" AND languages & {(int)need.Languages} <> 0");
        if (need.HoursAsked > 0)
            where.Append(CultureInfo.InvariantCulture, $" AND bit_count(hours & {HoursLiteral()}) > 0");
        if (located)
            where.Append(CultureInfo.InvariantCulture, $" AND (x IS NULL OR (d <= {need.Within} AND (reach IS NULL OR d <= reach)))");
        var distance = located
            ? string.Create(CultureInfo.InvariantCulture, $"(x - {need.Position.X})::bigint * (x - {need.Position.X}) + (y - {need.Position.Y})::bigint * (y - {need.Position.Y})")
            : "0::bigint";
        return $"""
            SELECT key, {Score(located)} AS score
            FROM resource CROSS JOIN LATERAL (SELECT {distance} AS d) AS distance
            WHERE {where}
            ORDER BY score DESC, key LIMIT {_k.ToString(CultureInfo.InvariantCulture)}
            """;
    }

    private string Score(bool located)
    {
        var need = _need;
        var field = (int)need.Field;
        var limits = $"ARRAY[{string.Join(',', need.DistanceLimits.ToArray().Select(l => (l + 1).ToString(CultureInfo.InvariantCulture)))}]::bigint[]";
        string[] terms =
        [
            need.Intercept.ToString(CultureInfo.InvariantCulture),
            Cover(Feature.SkillCover, "skill_bits", SkillsLiteral(), need.SkillsAsked),
            Value(Feature.FieldAffinity, $"(interests >> {field} & 1) + 2 * (experience >> {field} & 1)"),
            located ? Value(Feature.Distance, $"CASE WHEN x IS NULL THEN {Features.NoDistanceBin} ELSE width_bucket(d, {limits}) END") : Value(Feature.Distance, $"{Features.NoDistanceBin}"),
            Cover(Feature.TimeOverlap, "hours", HoursLiteral(), need.HoursAsked),
            Value(Feature.RecentAsks, "least(asks, 4)"),
            Value(Feature.TextLikeness, $"width_bucket(bit_count(text & {TextLiteral()})::int, ARRAY[1, 2, 3, 5, 8])"),
            Value(Feature.KindFit, $"{(int)need.Kind * Features.ParticipantKindBins} + owner"),
            Value(Feature.Language, need.Languages == 0 ? "0" : "1"),
            Value(Feature.Commitment, $"CASE WHEN frequencies = 0 THEN 0 WHEN frequencies & {(int)need.Frequency} <> 0 THEN 1 ELSE 2 END"),
            Value(Feature.District, need.District == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"CASE WHEN district = {need.District} THEN 1 ELSE 2 END")),
            Value(Feature.Newcomer, "newcomer"),
            Value(Feature.Reluctance, $"reluctant >> {field} & 1"),
        ];
        return string.Join(" + ", terms);
    }

    private string Cover(Feature feature, string column, string literal, int asked) =>
        Value(feature, asked == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"1 + bit_count({column} & {literal})::int * 8 / {asked}"));

    private string Value(Feature feature, string bin) =>
        $"(ARRAY[{string.Join(',', _need.Table(feature).ToArray().Select(v => v.ToString(CultureInfo.InvariantCulture)))}])[1 + ({bin})]";

    private string SkillsLiteral() => Literal(128, _need.Skills.Contains);

    private string HoursLiteral() => Literal(168, bit => ResourceTable.Hour(_need.Hours, bit));

    private string TextLiteral() => Literal(64, bit => (_need.Text >> bit & 1) != 0);

    private static string Literal(int count, Func<int, bool> isSet) =>
        $"B'{string.Concat(Enumerable.Range(0, count).Select(bit => isSet(bit) ? '1' : '0'))}'";
}
