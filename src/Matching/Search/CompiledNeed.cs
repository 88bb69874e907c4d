using System.Numerics;
using System.Runtime.CompilerServices;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Search;

/// <summary>
/// A need, the model and the rulebook turned into masks and tables: everything that can exclude or move a candidate by its
/// columns. It scores one entry plainly; the fast index reads the same masks and tables.
/// </summary>
public sealed class CompiledNeed
{
    // A city has thousands of needs and one model: they share what their rules do not touch.
    private static readonly ConditionalWeakTable<ScoreModel, int[][]> s_tables = [];

    private static readonly long[] s_distanceLimits = Array.ConvertAll(Features.DistanceLimitsKilometres.ToArray(), Plane.SquaredSteps);

    private readonly int[][] _tables;
    private readonly int[]? _ruleByOwner;
    private readonly int _ruleForDistrict;
    private readonly CompiledInteraction[] _interactions;
    private readonly ulong[] _tiedKeys;

    /// <summary>Compiles a need.</summary>
    /// <param name="need">A valid need.</param>
    /// <param name="model">A valid model.</param>
    /// <param name="plane">The municipality's plane.</param>
    /// <param name="ties">Scores to add for single entries (past work together, a rule about one participant), by key, in 1/1024 logit.</param>
    /// <param name="rules">A valid rulebook; null for <see cref="Rulebook.Standard"/>.</param>
    /// <exception cref="ArgumentException">The model lacks a shape, or a shape or interaction has a wrong number of values.</exception>
    public CompiledNeed(Need need, ScoreModel model, Plane plane, IReadOnlyDictionary<ulong, int>? ties = null, Rulebook? rules = null)
    {
        rules ??= Rulebook.Standard;
        Kind = need.Kind;
        Field = need.Field;
        Skills = need.Skills;
        // Goods and money change hands at no particular hour.
        Hours = need.Presence == Model.Presence.GoodsOnly ? WeeklyHours.None : need.Hours;
        Presence = (Presences)(1 << (int)need.Presence);
        Frequency = (Frequencies)(1 << (int)need.Frequency);
        Required = rules.RequiredFor(need);
        Languages = need.Languages;
        // Seats are announced to those who asked to hear of them; nobody is ever scored for one (K9).
        Owners = need.Kind == ResourceKind.Seat ? ParticipantKinds.None : rules.OwnersFor(need);
        Text = TextSignature.Of(need.Title);
        var onSite = need.Presence == Model.Presence.OnSite;
        Position = onSite ? plane.ToGrid(need.Place?.Point) : GridPoint.Unknown;
        District = onSite && need.Place is { } place ? place.District.Number : (ushort)0;
        Within = need.WithinKilometres is { } km && Position.IsKnown ? Plane.SquaredSteps(km) : long.MaxValue;
        Ties = ties ?? System.Collections.Frozen.FrozenDictionary<ulong, int>.Empty;
        _tiedKeys = Ties.Count == 0 ? [] : [.. Ties.Keys.Order()];
        Intercept = model.Intercept;
        _tables = s_tables.GetValue(model, Tables);
        _ruleByOwner = Boosts(need, rules);
        _ruleForDistrict = rules.SameDistrictBoostFor(need);
        if (_ruleByOwner is not null || _ruleForDistrict != 0)
            _tables = WithRules(_tables);
        _interactions = [.. model.Interactions.Select(Compile)];
        SkillsAsked = Skills.Count;
        HoursAsked = Hours.Count;
        Ceilings = _interactions.Length == 0 ? null : new(this);
    }

    /// <summary>The kind of resource asked for.</summary>
    public ResourceKind Kind { get; }

    /// <summary>The field.</summary>
    public Field Field { get; }

    /// <summary>The skills asked for.</summary>
    public SkillSet Skills { get; }

    /// <summary>How many skills are asked for.</summary>
    public int SkillsAsked { get; }

    /// <summary>The hours asked for; empty when time does not matter.</summary>
    public WeeklyHours Hours { get; }

    /// <summary>How many hours are asked for.</summary>
    public int HoursAsked { get; }

    /// <summary>The way it is to be met, as a set of one.</summary>
    public Presences Presence { get; }

    /// <summary>Once or regular, as a set of one.</summary>
    public Frequencies Frequency { get; }

    /// <summary>What must have been checked.</summary>
    public Credentials Required { get; }

    /// <summary>Languages of which one must be shared; none when it does not matter.</summary>
    public Languages Languages { get; }

    /// <summary>Who may meet it.</summary>
    public ParticipantKinds Owners { get; }

    /// <summary>The signature of its public title.</summary>
    public ulong Text { get; }

    /// <summary>Where; unknown when distance does not count.</summary>
    public GridPoint Position { get; }

    /// <summary>The number of its district; 0 when it has no place.</summary>
    public ushort District { get; }

    /// <summary>Largest squared distance, in squared steps of the grid, that is eligible.</summary>
    public long Within { get; }

    /// <summary>Scores to add for single entries, by key.</summary>
    public IReadOnlyDictionary<ulong, int> Ties { get; }

    /// <summary>The keys of <see cref="Ties"/>, ascending.</summary>
    public ReadOnlySpan<ulong> TiedKeys => _tiedKeys;

    /// <summary>The model's intercept.</summary>
    public int Intercept { get; }

    /// <summary>A feature's values, one a bin: the model's, and in kind fit and district what the rulebook adds.</summary>
    public ReadOnlySpan<int> Table(Feature feature) => _tables[(int)feature];

    /// <summary>How much of the score is the rulebook's, in 1/1024 logit.</summary>
    /// <param name="bins">The pair's bins.</param>
    public int RuleShare(ReadOnlySpan<int> bins) =>
        (_ruleByOwner?[bins[(int)Feature.KindFit] % Features.ParticipantKindBins] ?? 0)
        + (bins[(int)Feature.District] == 1 ? _ruleForDistrict : 0);

    /// <summary>The model's interactions.</summary>
    public ReadOnlySpan<CompiledInteraction> Interactions => _interactions;

    /// <summary>Tables that are never too low; null without interactions, when the tables themselves are exact.</summary>
    internal Ceilings? Ceilings { get; }

    /// <summary>The largest squared distance, in squared steps, of the distance bins 0 to 14.</summary>
    public ReadOnlySpan<long> DistanceLimits => s_distanceLimits;

    /// <summary>Whether the entry passes every test that its columns can decide.</summary>
    public bool IsEligible(in Entry entry)
    {
        if (entry.Kind != Kind || ((int)Owners >> (int)entry.Owner & 1) == 0
            || (entry.Presences & Presence) == 0
            || (entry.Credentials & Required) != Required
            || (Languages != 0 && (entry.Languages & Languages) == 0)
            || (HoursAsked > 0 && entry.Hours.Intersect(Hours).IsEmpty))
            return false;
        if (!Position.IsKnown || !entry.Position.IsKnown)
            return true;
        var squared = Position.SquaredDistance(entry.Position);
        return squared <= Within && squared <= SquaredReach(entry.Reach);
    }

    /// <summary>The entry's score without regard to <see cref="IsEligible"/>, in 1/1024 logit.</summary>
    public int Score(in Entry entry)
    {
        Span<int> bins = stackalloc int[Features.Count];
        Bins(entry, bins);
        var score = Score(bins);
        return Ties.TryGetValue(entry.Key, out var tie) ? score + tie : score;
    }

    /// <summary>The score of a pair with the given bins and no tie, in 1/1024 logit.</summary>
    public int Score(ReadOnlySpan<int> bins)
    {
        var score = Intercept;
        for (var feature = 0; feature < Features.Count; feature++)
            score += _tables[feature][bins[feature]];
        foreach (var interaction in _interactions)
            score += interaction.Value(bins);
        return score;
    }

    /// <summary>The pair's bin of every feature.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="bins">Room for <see cref="Features.Count"/> bins.</param>
    public void Bins(in Entry entry, Span<int> bins)
    {
        bins[(int)Feature.SkillCover] = Features.CoverBin(entry.Skills.Intersect(Skills).Count, SkillsAsked);
        bins[(int)Feature.FieldAffinity] = (entry.Interests.Contains(Field) ? 1 : 0) + (entry.Experience.Contains(Field) ? 2 : 0);
        bins[(int)Feature.Distance] = DistanceBin(entry.Position);
        bins[(int)Feature.TimeOverlap] = Features.CoverBin(entry.Hours.Intersect(Hours).Count, HoursAsked);
        bins[(int)Feature.RecentAsks] = Math.Min((int)entry.RecentAsks, 4);
        bins[(int)Feature.TextLikeness] = Features.LikenessBin(BitOperations.PopCount(entry.Text & Text));
        bins[(int)Feature.KindFit] = ((int)Kind * Features.ParticipantKindBins) + (int)entry.Owner;
        bins[(int)Feature.Language] = Languages == 0 ? 0 : (entry.Languages & Languages) != 0 ? 1 : 2;
        bins[(int)Feature.Commitment] = entry.Frequencies == 0 ? 0 : (entry.Frequencies & Frequency) != 0 ? 1 : 2;
        bins[(int)Feature.District] = District == 0 ? 0 : entry.District == District ? 1 : 2;
        bins[(int)Feature.Newcomer] = entry.Newcomer ? 1 : 0;
        bins[(int)Feature.Reluctance] = entry.Reluctant.Contains(Field) ? 1 : 0;
    }

    /// <summary>A reach in 100 m as squared steps; 65,535 is no limit.</summary>
    public static long SquaredReach(ushort reach) =>
        reach == ushort.MaxValue ? long.MaxValue : (long)reach * reach * 100;

    // Only what keeps every look-up inside its table; ScoreModelRules says all that is wrong with a model.
    private static int[][] Tables(ScoreModel model)
    {
        if (model.Shapes.Count != Features.Count)
            throw new ArgumentException($"The model has {model.Shapes.Count} shapes instead of {Features.Count}.", nameof(model));
        var tables = new int[Features.Count][];
        for (var i = 0; i < tables.Length; i++)
        {
            var (feature, values) = model.Shapes[i];
            if (feature != (Feature)i || values.Count != Features.Bins(feature))
                throw new ArgumentException($"The model's shape {i} is not {(Feature)i} with {Features.Bins((Feature)i)} values.", nameof(model));
            tables[i] = [.. values];
        }

        return tables;
    }

    // Null where the rules favour no kind of participant, as most do.
    private static int[]? Boosts(Need need, Rulebook rules)
    {
        int[]? boosts = null;
        for (var owner = 0; owner < Features.ParticipantKindBins; owner++)
        {
            if (rules.BoostFor(need, (ParticipantKind)owner) is not 0 and var boost)
                (boosts ??= new int[Features.ParticipantKindBins])[owner] = boost;
        }

        return boosts;
    }

    private int[][] WithRules(int[][] shared)
    {
        int[][] tables = [.. shared];
        tables[(int)Feature.KindFit] = [.. shared[(int)Feature.KindFit]];
        tables[(int)Feature.District] = [.. shared[(int)Feature.District]];
        for (var owner = 0; owner < Features.ParticipantKindBins; owner++)
            tables[(int)Feature.KindFit][((int)Kind * Features.ParticipantKindBins) + owner] += _ruleByOwner?[owner] ?? 0;
        tables[(int)Feature.District][1] += _ruleForDistrict;
        return tables;
    }

    private static CompiledInteraction Compile(Interaction interaction)
    {
        var (first, second, values) = interaction;
        return first != second && values.Count == Features.Bins(first) * Features.Bins(second)
            ? new(first, second, Features.Bins(second), [.. values])
            : throw new ArgumentException($"The model's interaction of {first} and {second} is not a table of their bins.", "model");
    }

    private int DistanceBin(GridPoint position)
    {
        if (!Position.IsKnown || !position.IsKnown)
            return Features.NoDistanceBin;
        var squared = Position.SquaredDistance(position);
        for (var bin = 0; bin < s_distanceLimits.Length; bin++)
        {
            if (squared <= s_distanceLimits[bin])
                return bin;
        }

        return s_distanceLimits.Length;
    }
}
