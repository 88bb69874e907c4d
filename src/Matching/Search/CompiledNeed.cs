using System.Numerics;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Search;

/// <summary>
/// A need, the model and the rulebook turned into masks and tables: everything that can exclude or move a candidate by its
/// columns. It scores one entry plainly; the fast index reads the same masks and tables.
/// </summary>
public sealed class CompiledNeed
{
    private readonly int[][] _tables;
    private readonly CompiledInteraction[] _interactions;
    private readonly long[] _distanceLimits;

    /// <summary>Compiles a need.</summary>
    /// <param name="need">A valid need.</param>
    /// <param name="model">A valid model.</param>
    /// <param name="plane">The municipality's plane.</param>
    /// <param name="ties">Scores to add for single entries (past work together, a rule about one participant), by key, in 1/1024 logit.</param>
    public CompiledNeed(Need need, ScoreModel model, Plane plane, IReadOnlyDictionary<ulong, int>? ties = null)
    {
        Kind = need.Kind;
        Field = need.Field;
        Skills = need.Skills;
        // Goods and money change hands at no particular hour.
        Hours = need.Presence == Model.Presence.GoodsOnly ? WeeklyHours.None : need.Hours;
        Presence = (Presences)(1 << (int)need.Presence);
        Frequency = (Frequencies)(1 << (int)need.Frequency);
        Required = need.HomeVisit ? need.Required | Credentials.Adult : need.Required;
        Languages = need.Languages;
        // Seats are announced to those who asked to hear of them; nobody is ever scored for one (K9).
        Owners = need.Kind == ResourceKind.Seat ? ParticipantKinds.None : need.Who;
        Text = TextSignature.Of(need.Title);
        var onSite = need.Presence == Model.Presence.OnSite;
        Position = onSite ? plane.ToGrid(need.Place?.Point) : GridPoint.Unknown;
        District = onSite && need.Place is { } place ? place.District.Number : (ushort)0;
        Within = need.WithinKilometres is { } km && Position.IsKnown ? Plane.SquaredSteps(km) : long.MaxValue;
        Ties = ties ?? System.Collections.Frozen.FrozenDictionary<ulong, int>.Empty;
        Intercept = model.Intercept;
        _tables = [.. model.Shapes.OrderBy(s => s.Feature).Select(s => s.Values.ToArray())];
        _interactions = [.. model.Interactions.Select(i => new CompiledInteraction(i.First, i.Second, Features.Bins(i.Second), [.. i.Values]))];
        _distanceLimits = new long[Features.DistanceLimitsKilometres.Length];
        for (var i = 0; i < _distanceLimits.Length; i++)
            _distanceLimits[i] = Plane.SquaredSteps(Features.DistanceLimitsKilometres[i]);
        SkillsAsked = Skills.Count;
        HoursAsked = Hours.Count;
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

    /// <summary>The model's intercept.</summary>
    public int Intercept { get; }

    /// <summary>The model's values of a feature, one a bin.</summary>
    public ReadOnlySpan<int> Table(Feature feature) => _tables[(int)feature];

    /// <summary>The model's interactions.</summary>
    public ReadOnlySpan<CompiledInteraction> Interactions => _interactions;

    /// <summary>The largest squared distance, in squared steps, of the distance bins 0 to 14.</summary>
    public ReadOnlySpan<long> DistanceLimits => _distanceLimits;

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
        var score = Intercept;
        for (var feature = 0; feature < Features.Count; feature++)
            score += _tables[feature][bins[feature]];
        foreach (var interaction in _interactions)
            score += interaction.Value(bins);
        return Ties.TryGetValue(entry.Key, out var tie) ? score + tie : score;
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

    private int DistanceBin(GridPoint position)
    {
        if (!Position.IsKnown || !position.IsKnown)
            return Features.NoDistanceBin;
        var squared = Position.SquaredDistance(position);
        for (var bin = 0; bin < _distanceLimits.Length; bin++)
        {
            if (squared <= _distanceLimits[bin])
                return bin;
        }

        return _distanceLimits.Length;
    }
}
