using Kyodo.Matching.Model;
using Kyodo.Town.Randomness;
using Kyodo.Town.Residents;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Simulation;

/// <summary>
/// What can be known of one participant's chances at each of their occasions, by what was seen before it: the mean over draws of
/// the hidden values, each weighed by how likely it makes what was seen (importance sampling from the prior).
/// </summary>
/// <remarks>The draws have the same random numbers for every participant, so that chance moves alike those who are compared.</remarks>
internal sealed class Belief
{
    // Draws are added until they count for so many equally likely ones, and not beyond so many times the first unless none fits: the true values are among those that are drawn.
    private const double EffectiveShare = 0.125;
    private const int MostRounds = 64;

    private readonly World _world;
    private readonly Participant _participant;
    private readonly Occasion[] _occasions;
    private readonly Knowledge _knowledge;
    private readonly ulong _seed;
    private readonly WeightedChoice _lives;
    private readonly NeedCharacter[] _characters;
    private readonly double[] _usual;
    private readonly double[] _sums;
    private readonly double[] _weights;
    private double _total;
    private double _squares;

    /// <summary>Draws as often as it takes.</summary>
    /// <param name="world">The world.</param>
    /// <param name="participant">The participant.</param>
    /// <param name="occasions">Their occasions in the order of time.</param>
    /// <param name="knowledge">What is known.</param>
    /// <param name="draws">How many draws at least, 1 or more.</param>
    /// <param name="seed">The draws' seed.</param>
    internal Belief(World world, Participant participant, IEnumerable<Occasion> occasions, Knowledge knowledge, int draws, ulong seed)
    {
        (_world, _participant, _knowledge, _seed) = (world, participant, knowledge, seed);
        _occasions = [.. occasions.Where(IsKnown)];
        _lives = world.LivesOf(participant);
        _characters = knowledge >= Knowledge.Others ? [.. _occasions.Select(o => world.CharacterOf(o.Need))] : new NeedCharacter[_occasions.Length];
        _usual = [.. _occasions.Select(UsualLikelihood)];
        (_sums, _weights) = (new double[_occasions.Length], new double[_occasions.Length]);
        var hasSeen = knowledge != Knowledge.Everything && _occasions.Any(o => o.Reaction is not null);
        for (var round = 0; round == 0 || (hasSeen && EffectiveDraws < EffectiveShare * draws && (round < MostRounds || _total == 0)); round++)
        {
            for (var i = 0; i < draws; i++)
                Draw((ulong)((round * draws) + i));
        }
    }

    /// <summary>For how many equally likely draws the draws count, once all is seen.</summary>
    internal double EffectiveDraws => _squares == 0 ? 0 : _total * _total / _squares;

    /// <summary>The occasions at which they are ranked, with the chance that is to be expected.</summary>
    internal IEnumerable<(int List, int Place, double Worth)> Worths()
    {
        for (var i = 0; i < _occasions.Length; i++)
        {
            if (_occasions[i].Reaction is null)
                yield return (_occasions[i].List, _occasions[i].Place, _sums[i] / _weights[i]);
        }
    }

    // The same for all draws, so that it cancels: it keeps the product over a hundred asks from vanishing. Rounded waits may touch the end of what can be.
    private double UsualLikelihood(Occasion occasion) => occasion.Reaction is not { } reaction ? 1 : Math.Max(1e-9, _world.Likelihood(
        reaction, occasion.Seen, _world.TemperamentOf(occasion.Asked), _world.CharacterOf(occasion.Need), [.. occasion.Companions.Select(c => _world.TemperamentOf(c).Circles)]));

    private int CirclesOf(Participant companion, ulong number) => _knowledge >= Knowledge.Others
        ? _world.TemperamentOf(companion).Circles
        : World.DrawCircles(SeededRandom.Stream(_seed ^ number, companion.Id.Value, 1));

    private bool IsKnown(Occasion occasion) =>
        occasion.Reaction is null || (_knowledge >= Knowledge.History && (_knowledge >= Knowledge.Others || occasion.Asked.Id == _participant.Id));

    private void Draw(ulong number)
    {
        var random = SeededRandom.Stream(_seed, "belief/temperaments", number);
        var life = (Life)_lives.Draw(random);
        var temperament = _knowledge == Knowledge.Everything ? _world.TemperamentOf(_participant) : World.DrawTemperament(_participant, life, random);
        var weight = 1.0;
        for (var i = 0; i < _occasions.Length && weight > 0; i++)
        {
            var occasion = _occasions[i];
            var character = _characters[i] ?? World.DrawCharacter(
                occasion.Need, SeededRandom.Stream(_seed ^ number, occasion.Need.Requester.Value), SeededRandom.Stream(_seed ^ number, "belief/needs", occasion.Need.Id.Number));
            int[] companions = occasion.Companions.Count == 0 ? [] : [.. occasion.Companions.Select(c => c.Id == _participant.Id ? temperament.Circles : CirclesOf(c, number))];
            if (occasion.Reaction is not { } reaction)
            {
                _sums[i] += weight * _world.Foresee(occasion.Seen, temperament, character, companions).Succeeds;
                _weights[i] += weight;
            }
            else
            {
                // Somebody else who was asked may have said yes because these had agreed before.
                weight *= _world.Likelihood(reaction, occasion.Seen, occasion.Asked.Id == _participant.Id ? temperament : _world.TemperamentOf(occasion.Asked), character, companions) / _usual[i];
            }
        }

        _total += weight;
        _squares += weight * weight;
    }
}
