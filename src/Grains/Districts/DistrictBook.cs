using System.Collections.Immutable;
using Kyodo.Grains.Models;
using Kyodo.Grains.Municipalities;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Rulebooks;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;

namespace Kyodo.Grains.Districts;

/// <summary>
/// What a district knows, in memory: listings, watched needs, and the index over them. It follows from the changes applied and the local day
/// alone; it has no clock and no storage.
/// </summary>
public sealed class DistrictBook
{
    // As long as the longest list of candidates.
    private const int MostCandidates = 200;

    private readonly Dictionary<ParticipantId, long> _ended = [];
    private readonly Dictionary<NeedId, Watch> _watches = [];
    private readonly Dictionary<NeedId, WatchedNeed> _uncompiled = [];
    private readonly Dictionary<NeedId, long> _unwatched = [];
    private readonly Scored[] _best = new Scored[MostCandidates];
    private ListedOwners _owners = new(null, default);
    private BlockIndex _index = new();
    private Municipality? _municipality;
    private RulebookInForce _rules = new(Rulebook.Standard, 0);
    private ModelInForce _model = new(ExpertModel.Model, 0);
    private bool _isRebuilding;

    /// <summary>How many participants are listed and needs watched: what a snapshot is made of.</summary>
    public int Count => _owners.Count + Watched;

    /// <summary>How many needs are watched.</summary>
    public int Watched => _watches.Count + _uncompiled.Count;

    /// <summary>The municipality's time zone; UTC before it is known.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    private Ground Ground => new(_municipality!, _rules, _model);

    private Plane Plane => new(_municipality!.Centre);

    /// <summary>Whether a change says nothing new.</summary>
    public bool IsKnown(DistrictChange change) => change switch
    {
        { Configured: { } municipality } => municipality.Version <= (_municipality?.Version ?? 0),
        { Governed: { } rules } => rules.Version <= _rules.Version,
        { Modelled: { } model } => model.Version <= _model.Version,
        { Listed: { } listing } => listing.Version <= VersionOf(listing.Owner.Id),
        { Unlisted: { } owner } => change.Version <= _ended.GetValueOrDefault(owner) || change.Version < VersionOf(owner),
        { Watched: { } need } => need.Version <= VersionOf(need.Need.Id),
        { Unwatched: { } need } => change.Version <= _unwatched.GetValueOrDefault(need) || change.Version < VersionOf(need),
        _ => false,
    };

    /// <summary>Whether a watched need is at home in a district.</summary>
    public bool IsAtHome(NeedId need, DistrictId district) => Held(need)?.Need.Place?.District == district;

    /// <summary>Whether all but the floor of a watched need is known.</summary>
    public bool IsKnownButForFloor(WatchedNeed need) => need.Mark != 0 && Held(need.Need.Id)?.Mark == need.Mark;

    /// <summary>Applies a change of a participant or of needs.</summary>
    /// <returns>The watched needs whose list it changes.</returns>
    public IReadOnlyCollection<NeedId> Apply(DistrictChange change)
    {
        switch (change)
        {
            case { Listed: { } listing }:
                _ended.Remove(listing.Owner.Id);
                return Replace(listing.Owner.Id, listing);
            case { Unlisted: { } owner }:
                _ended[owner] = change.Version;
                return Replace(owner, null);
            case { Watched: { } need }:
                _unwatched.Remove(need.Need.Id);
                Watch(need);
                return [];
            case { Floors: { } floors }:
                foreach (var floor in floors)
                {
                    if (Held(floor.Need) is { } held)
                        Watch(held with { Floor = floor.Floor, Searched = floor.Searched, Version = floor.Version });
                }

                return [];
            case { Unwatched: { } need }:
                _watches.Remove(need);
                _uncompiled.Remove(need);
                _unwatched[need] = change.Version;
                return [];
            default:
                throw new ArgumentException("The change concerns the whole district.", nameof(change));
        }
    }

    /// <summary>Applies a change that concerns everybody. The index is made anew beside the old one, so that searches go on; rules alone are no part of it.</summary>
    /// <param name="change">The municipality's make-up or the rules.</param>
    /// <param name="today">Local day.</param>
    /// <param name="breathe">Called now and then: lets others have a turn when enough time has passed.</param>
    /// <returns>The watched needs whose list it may change: of new rules, those that say something else about the need.</returns>
    public async Task<IReadOnlyCollection<NeedId>> Rebuild(DistrictChange change, DateOnly today, Func<ValueTask> breathe)
    {
        if (change.Governed is { } rules)
            return await Govern(rules, breathe);
        // A model that would look outside its tables never serves: the expert's shapes do.
        if (change.Modelled is { } model)
            _model = ScoreModelRules.Check(model.Model).Count == 0 ? model : new(ExpertModel.Model, model.Version);
        if (change.Configured is { } municipality)
        {
            _municipality = municipality;
            Zone = TimeZoneInfo.FindSystemTimeZoneById(municipality.TimeZone);
        }

        if (_municipality is null)
            return [];
        if (change.Configured is not null)
            await MakeIndex(today, breathe);
        foreach (var need in _watches.Values.Select(w => w.Need).Concat(_uncompiled.Values).ToList())
        {
            Compile(need);
            await breathe();
        }

        _uncompiled.Clear();
        return _watches.Keys;
    }

    private async Task MakeIndex(DateOnly today, Func<ValueTask> breathe)
    {
        _isRebuilding = true;
        var owners = new ListedOwners(Plane, today);
        var index = new BlockIndex();
        foreach (var owner in _owners.All.ToList())
        {
            foreach (var candidate in owners.CandidatesOf(owners.Put(owner.Listing)))
                index.Upsert(candidate.Entry);
            await breathe();
        }

        (_index, _owners) = (index, owners);
        _isRebuilding = false;
    }

    private async Task<IReadOnlyCollection<NeedId>> Govern(RulebookInForce rules, Func<ValueTask> breathe)
    {
        var before = _rules.Rules;
        _rules = rules;
        List<NeedId> touched = [];
        foreach (var watch in _watches.Values.ToList())
        {
            var change = RuleChange.For(watch.Need.Need, before, rules.Rules);
            if (change != RuleChange.None)
            {
                Compile(watch.Need);
                var now = _watches[watch.Need.Need.Id];
                if ((change.Refuses && IsAnyMissing(watch, before, now, rules.Rules)) || (change.Admits && IsAnyMissing(now, rules.Rules, watch, before)))
                    touched.Add(watch.Need.Need.Id);
            }
            else
            {
                _watches[watch.Need.Need.Id] = watch with { Ground = Ground };
            }

            await breathe();
        }

        return touched;
    }

    // Whether somebody who is on a need's list by some rules is not, or stands otherwise, by others.
    private bool IsAnyMissing(Watch watch, Rulebook rules, Watch other, Rulebook others)
    {
        var found = _index.Search(watch.Compiled, new DistrictAdmission(_owners, watch.Compiled, watch.Circle, rules, _owners.Today), watch.Need.Floor, _best);
        foreach (var (key, score) in _best.AsSpan(0, found))
        {
            var candidate = _owners.Find(key)!;
            if (!other.Compiled.IsEligible(candidate.Entry) || other.Compiled.Score(candidate.Entry) != score
                || Admission.Refusals(other.Compiled, other.Circle, candidate, others, _owners.Today) != Refusals.None)
                return true;
        }

        return false;
    }

    /// <summary>What would become of candidates listed here under other rules.</summary>
    public ImmutableArray<PreviewedCandidate> Preview(PreviewQuery query) => _municipality is null
        ? []
        : [.. query.Lists.SelectMany(l => Judged(l.Need, new CompiledNeed(l.Need, _model.Model, Plane, rules: query.Rules), [.. l.Candidates.Select(c => c.Number)], query.Rules, all: true))];

    /// <summary>Moves to another day: recent asks and newcomers age, nobody else changes.</summary>
    /// <returns>The watched needs whose list it changes.</returns>
    public IReadOnlyCollection<NeedId> TurnTo(DateOnly today)
    {
        if (today == _owners.Today || _municipality is null || _isRebuilding)
            return [];
        _owners.Today = today;
        HashSet<NeedId> changed = [];
        foreach (var owner in _owners.Ageing.ToList())
            changed.UnionWith(Replace(owner, _owners.Find(owner)!.Listing));
        return changed;
    }

    /// <summary>The best candidates for a need, best first, and which of those it had the rules in force keep out.</summary>
    /// <param name="query">The need.</param>
    /// <param name="number">The district's last change.</param>
    public CandidateList Best(CandidateQuery query, long number)
    {
        var rules = NewerOf(query.Rules);
        if (_municipality is null)
            return new([], number, [], rules.Version);
        var ready = _watches.GetValueOrDefault(query.Need.Id) is { } watch && query.Mark != 0 && watch.Need.Mark == query.Mark && watch.Ground == Ground with { Rules = rules } ? watch : null;
        var need = ready?.Compiled ?? new CompiledNeed(query.Need, _model.Model, Plane, rules: rules.Rules);
        var circle = ready?.Circle ?? new NeedCircle(query.Need, asked: query.Excluded);
        var best = _best.AsSpan(0, Math.Clamp(query.Count, 1, MostCandidates));
        var found = _index.Search(need, new DistrictAdmission(_owners, need, circle, rules.Rules, _owners.Today), query.Floor, best);
        var suggestions = ImmutableArray.CreateBuilder<Suggestion>(found);
        foreach (var (key, _) in best[..found])
            suggestions.Add(Suggest(need, _owners.Find(key)!));
        return new(suggestions.MoveToImmutable(), number, [.. Judged(query.Need, need, query.Before, rules.Rules, all: false)], rules.Version);
    }

    /// <summary>Judges one resource for a need; null when it is not listed here, not eligible or not admitted.</summary>
    public Suggestion? Judge(Need need, IEnumerable<ParticipantId> excluded, ResourceId resource, RulebookInForce? known = null)
    {
        if (_owners.Find(resource.Number) is not { } candidate)
            return null;
        var rules = NewerOf(known).Rules;
        var compiled = new CompiledNeed(need, _model.Model, Plane, rules: rules);
        return compiled.IsEligible(candidate.Entry) && Admission.Refusals(compiled, new NeedCircle(need, asked: excluded), candidate, rules, _owners.Today) == Refusals.None
            ? Suggest(compiled, candidate)
            : null;
    }

    /// <summary>The best open needs for a participant, best first; of each need the participant's best resource.</summary>
    public ImmutableArray<ActivityMatch> Activities(ActivityQuery query)
    {
        if (_municipality is null)
            return [];
        // Who looks for themselves is not being asked: the weekly cap is no hindrance.
        var ignored = query.PublicOnly ? Refusals.WeeklyCap : Refusals.None;
        var candidates = _owners.CandidatesOf(query.Listing);
        List<(Watch Watch, Candidate Candidate, int Score)> matches = [];
        foreach (var watch in _watches.Values.Where(w => w.Need.IsOpen && (!query.PublicOnly || w.Need.Need.Audience == Audience.Public)))
        {
            var best = candidates
                .Where(c => watch.Compiled.IsEligible(c.Entry) && (Admission.Refusals(watch.Compiled, watch.Circle, c, _rules.Rules, _owners.Today) & ~ignored) == Refusals.None)
                .Select(c => (Candidate: c, Score: watch.Compiled.Score(c.Entry)))
                .OrderByDescending(c => c.Score).ThenBy(c => c.Candidate.Entry.Key)
                .FirstOrDefault();
            if (best.Candidate is not null)
                matches.Add((watch, best.Candidate, best.Score));
        }

        return
        [
            .. matches.OrderByDescending(m => m.Score).ThenBy(m => m.Watch.Need.Need.Id.Number)
                .Take(Math.Clamp(query.Count, 1, 100))
                .Select(m => Match(m.Watch, m.Candidate)),
        ];
    }

    /// <summary>What the nightly run has to know.</summary>
    /// <param name="breathe">As in <see cref="Rebuild"/>.</param>
    public async Task<DistrictOverview> Overview(Func<ValueTask> breathe)
    {
        var byAsks = new int[DistrictOverview.AskCounts];
        List<AskedOften> often = [];
        List<AskLoad> loads = [];
        foreach (var owner in _owners.All.ToList())
        {
            await breathe();
            var listing = owner.Listing;
            var recent = listing.Standing.RecentAsks(_owners.Today);
            byAsks[Math.Min(recent, byAsks.Length - 1)]++;
            if (recent >= byAsks.Length - 1)
                often.Add(new(listing.Owner.Id, recent));
            var remaining = listing.Owner.Paused ? 0 : Math.Max(0, listing.Owner.WeeklyAskCap - listing.Standing.AsksThisWeek(_owners.Today));
            var thisMonth = listing.Standing.AsksThisMonth(_owners.Today);
            if (remaining < DistrictOverview.AmpleAsks || thisMonth > 0)
                loads.Add(new(listing.Owner.Id, remaining, thisMonth));
        }

        return new(
            [.. _watches.Values.Select(w => new WatchedPlace(w.Need.Need.Id, w.Need.Need.Place?.District))],
            [.. byAsks],
            [.. often.OrderByDescending(o => o.Asks).ThenBy(o => o.Participant.Value, StringComparer.Ordinal).Take(DistrictOverview.MostNamed)],
            [.. loads]);
    }

    /// <summary>Who is listed, and the index over what they can give: with <see cref="Changes()"/>, all that a snapshot needs.</summary>
    internal (ListedOwners Owners, BlockIndex Index) Listed => (_owners, _index);

    /// <summary>Takes over what a snapshot holds. The municipality must be known, and nobody be listed.</summary>
    /// <param name="index">The index as of <paramref name="day"/>; null to make it from the listings.</param>
    /// <param name="day">The day of the snapshot.</param>
    /// <param name="listed">Who is listed, and whether their candidates are others on another day.</param>
    /// <param name="breathe">As in <see cref="Rebuild"/>.</param>
    internal async Task Restore(BlockIndex? index, DateOnly day, IReadOnlyCollection<(ListedOwner Owner, bool Ages)> listed, Func<ValueTask> breathe)
    {
        var owners = new ListedOwners(_municipality is null ? null : Plane, day);
        owners.Reserve(listed.Count);
        foreach (var (owner, ages) in listed)
        {
            owners.Put(owner, ages);
            await breathe();
        }

        _owners = owners;
        if (index is not null)
            _index = index;
        else if (_municipality is not null)
            await MakeIndex(day, breathe);
    }

    /// <summary>The changes that lead to this district but for its listings, for a snapshot.</summary>
    public IReadOnlyList<DistrictChange> Changes() =>
    [
        .. _municipality is null ? Array.Empty<DistrictChange>() : [new() { Configured = _municipality }],
        .. _rules.Version == 0 ? Array.Empty<DistrictChange>() : [new() { Governed = _rules }],
        .. _model.Version == 0 ? Array.Empty<DistrictChange>() : [new() { Modelled = _model }],
        .. _ended.Select(e => new DistrictChange { Unlisted = e.Key, Version = e.Value }),
        .. _watches.Values.Select(w => w.Need).Concat(_uncompiled.Values).Select(n => new DistrictChange { Watched = n }),
        .. _unwatched.Select(e => new DistrictChange { Unwatched = e.Key, Version = e.Value }),
    ];

    // Whoever asks may have heard of new rules a moment earlier.
    private RulebookInForce NewerOf(RulebookInForce? known) => known is not null && known.Version > _rules.Version ? known : _rules;

    // All of those listed here, or only those that a rule keeps out.
    private List<PreviewedCandidate> Judged(Need need, CompiledNeed compiled, ImmutableArray<ulong> resources, Rulebook rules, bool all)
    {
        List<PreviewedCandidate> judged = [];
        NeedCircle? circle = null;
        foreach (var resource in resources)
        {
            if (_owners.Find(resource) is not { } candidate)
                continue;
            circle ??= new NeedCircle(need);
            var why = Eligibility.Of(compiled, candidate.Entry) | Admission.Refusals(compiled, circle, candidate, rules, _owners.Today);
            if (all || (why & RefusalSets.ByRule) != Refusals.None)
                judged.Add(new(need.Id, candidate.Resource.Id, why, compiled.Score(candidate.Entry)));
        }

        return judged;
    }

    private long VersionOf(ParticipantId owner) =>
        _owners.Find(owner)?.Version ?? _ended.GetValueOrDefault(owner);

    private long VersionOf(NeedId need) =>
        Held(need)?.Version ?? _unwatched.GetValueOrDefault(need);

    private WatchedNeed? Held(NeedId need) =>
        _watches.TryGetValue(need, out var watch) ? watch.Need : _uncompiled.GetValueOrDefault(need);

    private void Watch(WatchedNeed need)
    {
        if (_municipality is null)
            _uncompiled[need.Need.Id] = need;
        else if (IsKnownButForFloor(need))
            _watches[need.Need.Id] = _watches[need.Need.Id] with { Need = need };
        else
            Compile(need);
    }

    private void Compile(WatchedNeed need) =>
        _watches[need.Need.Id] = new(need, new CompiledNeed(need.Need, _model.Model, Plane, rules: _rules.Rules), new NeedCircle(need.Need, asked: need.Excluded), Ground);

    private HashSet<NeedId> Replace(ParticipantId id, ParticipantListing? listing)
    {
        Candidate[] before = _owners.Find(id) is { } held ? _owners.CandidatesOf(held) : [];
        Candidate[] after = [];
        if (listing is null)
            _owners.Remove(id);
        else
            after = _owners.CandidatesOf(_owners.Put(listing));
        if (_municipality is null)
            return [];
        HashSet<NeedId> changed = [.. _watches.Where(w => Changes(w.Value, before, after)).Select(w => w.Key)];
        foreach (var candidate in before.Where(b => !Array.Exists(after, a => a.Entry.Key == b.Entry.Key)))
            _index.Remove(candidate.Entry.Key);
        foreach (var candidate in after)
        {
            if (Array.Find(before, b => b.Entry.Key == candidate.Entry.Key) is { } then)
                _index.Replace(then.Entry, candidate.Entry);
            else
                _index.Upsert(candidate.Entry);
        }

        return changed;
    }

    // Whether the need's list has one of them or would have, and would show it otherwise than before.
    private bool Changes(Watch watch, Candidate[] before, Candidate[] after)
    {
        foreach (var candidate in before)
        {
            var now = Array.Find(after, c => c.Entry.Key == candidate.Entry.Key);
            if (IsOnList(watch.Compiled, watch.Circle, candidate, watch.Need.Floor)
                && (now is null || now.Entry != candidate.Entry || now.Resource.Title != candidate.Resource.Title || !IsOnList(watch.Compiled, watch.Circle, now, watch.Need.Floor)))
                return true;
        }

        foreach (var candidate in after)
        {
            var then = Array.Find(before, c => c.Entry.Key == candidate.Entry.Key);
            if ((then is null || !IsOnList(watch.Compiled, watch.Circle, then, watch.Need.Floor)) && IsOnList(watch.Compiled, watch.Circle, candidate, watch.Need.Floor))
                return true;
        }

        return false;
    }

    private bool IsOnList(CompiledNeed need, NeedCircle circle, Candidate candidate, int floor) =>
        need.IsEligible(candidate.Entry) && need.Score(candidate.Entry) >= floor
        && Admission.Refusals(need, circle, candidate, _rules.Rules, _owners.Today) == Refusals.None;

    private static Suggestion Suggest(CompiledNeed need, Candidate candidate)
    {
        var why = Reasons.Explain(need, candidate.Entry);
        Span<int> bins = stackalloc int[Features.Count];
        need.Bins(candidate.Entry, bins);
        var groups = new OutcomeGroups(OutcomeGroups.Of(candidate.Owner.Languages), "", candidate.Entry.Newcomer, candidate.Entry.District);
        return new(
            candidate.Resource.Id, candidate.Owner.Id, candidate.Resource.Title, candidate.Owner.Kind, why.Score, why.Level, why.For, why.Against, why.Facts, false,
            new AskContext(Outcome.Keep(bins), groups));
    }

    private static ActivityMatch Match(Watch watch, Candidate candidate)
    {
        var need = watch.Need.Need;
        var why = Reasons.Explain(watch.Compiled, candidate.Entry);
        return new(need.Id, candidate.Resource.Id, need.Title, need.Audience, why.Score, why.Level, why.For, why.Against, why.Facts);
    }
}
