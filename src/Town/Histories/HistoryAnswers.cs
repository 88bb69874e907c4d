using System.Collections.Concurrent;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;
using Kyodo.Town.Randomness;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Histories;

/// <summary>
/// A city's people as a model of their past answers: the score's chance, moved by each person's and each need's own leaning. It knows nothing
/// of tiring, of acquaintances or of anything else that the score has no feature for.
/// </summary>
internal sealed class HistoryAnswers : IAnswers
{
    private const int RecentDays = 30;

    private readonly ConcurrentDictionary<NeedId, CompiledNeed> _needs = new();
    private readonly Dictionary<ParticipantId, double> _leanings = [];
    private readonly HistoryEstimates _estimates;
    private readonly ScoreModel _model;
    private readonly Plane _plane;
    private readonly ulong _seed;
    private readonly double _stretch;

    /// <summary>Models the answers.</summary>
    /// <param name="history">The history, with ordinals for ids.</param>
    /// <param name="estimates">What was read off it.</param>
    /// <param name="model">The score by which people answer.</param>
    /// <param name="seed">Any number.</param>
    internal HistoryAnswers(CityHistory history, HistoryEstimates estimates, ScoreModel model, ulong seed)
    {
        (_estimates, _model, _plane, _seed) = (estimates, model, history.Plane, seed);
        _stretch = Spread.Stretch((estimates.PersonSpread * estimates.PersonSpread) + (estimates.NeedSpread * estimates.NeedSpread));
        foreach (var owner in history.Owners)
        {
            var id = owner.Participant.Id;
            _leanings[id] = Spread.Draw(estimates.AsksOf.GetValueOrDefault(id, []), estimates.PersonSpread, _stretch, SeededRandom.Stream(seed, "history/leanings/" + id.Value));
        }
    }

    /// <inheritdoc/>
    public Prospects Foresee(Approach approach)
    {
        var completes = Chance(approach);
        var starts = completes + ((1 - completes) * _estimates.StartedShare);
        var agrees = starts + ((1 - completes) * _estimates.AgreedShare);
        return new(agrees, starts / agrees, completes / starts);
    }

    /// <inheritdoc/>
    public Reaction React(Approach approach)
    {
        var attempt = approach.Past.Count(p => p.Requester == approach.Need.Requester && p.On > approach.On.AddDays(-RecentDays));
        var random = SeededRandom.Stream(_seed ^ (approach.Need.Id.Number * 0x9E3779B97F4A7C15UL), "history/" + approach.Participant.Id.Value, (ulong)attempt);
        double completes = random.Unit(), reached = random.Unit(), silent = random.Unit();
        var delay = TimeSpan.FromMinutes(random.Pick(_estimates.Delays));
        if (completes < Chance(approach))
            return new(Answer.Agreed, null, delay, Conclusion.Completed, 0, false);
        if (reached < _estimates.AgreedShare)
            return new(Answer.Agreed, null, delay, Conclusion.NotStarted, 0, false);
        if (reached < _estimates.AgreedShare + _estimates.StartedShare)
            return new(Answer.Agreed, null, delay, Conclusion.Stopped, 0, false);
        return silent < _estimates.SilentShare
            ? new(Answer.Silent, null, TimeSpan.FromDays(7), Conclusion.NotAgreed, 0, false)
            : new(Answer.Passed, null, delay, Conclusion.NotAgreed, 0, false);
    }

    /// <inheritdoc/>
    public int Calls(Participant participant, Need need) => 0;

    /// <inheritdoc/>
    public int? LooksAtBoard(Participant participant, DateOnly day) => null;

    /// <inheritdoc/>
    public bool ComesUnasked(Participant participant, Need need) => false;

    private double Chance(Approach approach)
    {
        var need = _needs.GetOrAdd(approach.Need.Id, _ => new(approach.Need, _model, _plane));
        var score = need.Score(EntryOf.Resource(approach.Participant, approach.Resource, approach.Standing, _plane, approach.On));
        var leaning = _leanings[approach.Participant.Id] + (_estimates.NeedSpread * SeededRandom.Stream(_seed, "history/needs/leanings", approach.Need.Id.Number).Bell());
        return 1 / (1 + Math.Exp(-((_stretch * score / ScoreModel.OneLogit) + leaning)));
    }
}
