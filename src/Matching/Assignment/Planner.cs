namespace Kyodo.Matching.Assignment;

/// <summary>
/// Makes the plan: needs bid for people in an auction. Each person has as many places as offers they may get, the later ones worth
/// less; a need without enough people bids for the ones that leave it the most after prices, and pays so much that it would
/// not mind the next best; whoever is outbid bids again. Who conflicts in time competes for one place. Prices then bound the optimum.
/// </summary>
/// <remarks>
/// D. Bertsekas and D. Castañon, "The auction algorithm for the transportation problem", Annals of Operations Research 20 (1989). Prices
/// start at 0, so that places nobody bid for cost nothing and the final prices are nearly optimal without a reverse auction; the
/// bidding step is a fixed small share of the largest weight.
/// </remarks>
public sealed class Planner
{
    // The bidding step as a share of the largest value: its sum over all slots is the auction's own part of the gap.
    private const int StepDivisor = 20_000;

    // Bids after which the auction stops where it is: the plan stays valid and the bound says what was lost.
    private const long MostBids = 4_000_000;

    private readonly IReadOnlyList<PlanNeed> _needs;
    private readonly PlanLists _lists;
    private readonly IReadOnlyList<int> _shares;
    private readonly int _places;
    private readonly long[] _prices;
    private readonly int[] _holders;
    private readonly int[] _needOf;
    private readonly int[] _placeOf;
    private readonly int[] _held;
    private readonly Queue<int> _waiting = new();
    private readonly bool[] _isWaiting;
    private readonly List<Offer> _offers = [];

    private Planner(IReadOnlyList<PlanNeed> needs, PlanRules rules)
    {
        rules.Validate();
        _needs = needs;
        _shares = rules.Shares;
        _places = rules.Shares.Count;
        _lists = new(needs, rules);
        _prices = new long[(long)_lists.People * _places];
        _holders = new int[_prices.Length];
        Array.Fill(_holders, -1);
        _needOf = new int[_lists.First(needs.Count)];
        _placeOf = new int[_needOf.Length];
        Array.Fill(_placeOf, -1);
        for (var need = 0; need < needs.Count; need++)
            _needOf.AsSpan(_lists.First(need), _lists.First(need + 1) - _lists.First(need)).Fill(need);
        _held = new int[needs.Count];
        _isWaiting = new bool[needs.Count];
    }

    /// <summary>Makes the plan.</summary>
    /// <param name="needs">The open needs with their lists.</param>
    /// <param name="rules">What holds for every person.</param>
    /// <exception cref="ArgumentException">Slots or weights are out of range, a list names a person twice, or the rules are not valid.</exception>
    public static Plan Make(IReadOnlyList<PlanNeed> needs, PlanRules rules)
    {
        var planner = new Planner(needs, rules);
        planner.Auction();
        planner.FillUp();
        return planner.Certify();
    }

    private void Auction()
    {
        long largest = 0;
        for (var edge = 0; edge < _needOf.Length; edge++)
            largest = Math.Max(largest, (long)_lists.WeightOf(edge) * _shares[0]);
        var step = Math.Max(1, largest / StepDivisor);
        var bidsLeft = MostBids;
        for (var need = 0; need < _needs.Count; need++)
            Wait(need);
        while (bidsLeft > 0 && _waiting.TryDequeue(out var need))
        {
            _isWaiting[need] = false;
            bidsLeft -= Bid(need, step);
        }

        _waiting.Clear();
    }

    private void Wait(int need)
    {
        if (_isWaiting[need] || _held[need] >= _needs[need].Slots)
            return;
        _isWaiting[need] = true;
        _waiting.Enqueue(need);
    }

    // Bids for as many people as slots are free; returns how many bids were made.
    private int Bid(int need, long step)
    {
        var free = _needs[need].Slots - _held[need];
        CollectOffers(need);
        if (_offers.Count == 0)
            return 0;
        _offers.Sort(static (a, b) => a.Net != b.Net ? b.Net.CompareTo(a.Net) : a.Edge.CompareTo(b.Edge));
        var next = _offers.Count > free ? _offers[free].Net : 0;
        var bids = Math.Min(free, _offers.Count);
        for (var i = 0; i < bids; i++)
        {
            var (edge, place, net, second) = _offers[i];
            EvictConflicting(need, edge, place);
            Evict(place);

            // Up to where the next best would do as well: another person, or another place of the same one.
            _prices[place] += net - Math.Max(next, second) + step;
            _holders[place] = edge;
            _placeOf[edge] = place;
            _held[need]++;
        }

        Wait(need);
        return bids;
    }

    // What each person not yet held would leave the need after prices, where that is above nothing.
    private void CollectOffers(int need)
    {
        _offers.Clear();
        for (var edge = _lists.First(need); edge < _lists.First(need + 1); edge++)
        {
            if (_placeOf[edge] >= 0)
                continue;
            var offer = BestPlace(need, edge);
            if (offer.Net > 0)
                _offers.Add(offer);
        }
    }

    private Offer BestPlace(int need, int edge)
    {
        var person = _lists.PersonOf(edge);
        var weight = (long)_lists.WeightOf(edge);
        var first = person * _places;
        var cap = _lists.Cap(person);
        long conflictPrices = 0;
        var conflictPlace = -1;
        for (var i = 0; i < cap; i++)
        {
            var holder = _holders[first + i];
            if (holder < 0 || !_needs[_needOf[holder]].ConflictsWith(_needs[need]))
                continue;
            conflictPrices += _prices[first + i];
            if (conflictPlace < 0)
                conflictPlace = i;
        }

        if (conflictPlace >= 0)
            return new(edge, first + conflictPlace, (weight * _shares[conflictPlace]) - conflictPrices, 0);
        var best = new Offer(edge, -1, 0, 0);
        for (var i = 0; i < cap; i++)
        {
            var net = (weight * _shares[i]) - _prices[first + i];
            best = net > best.Net ? new(edge, first + i, net, best.Net)
                : net > best.Second ? best with { Second = net }
                : best;
        }

        return best;
    }

    private void EvictConflicting(int need, int edge, int taken)
    {
        var first = _lists.PersonOf(edge) * _places;
        for (var place = first; place < first + _places; place++)
        {
            if (place != taken && _holders[place] >= 0 && _needs[_needOf[_holders[place]]].ConflictsWith(_needs[need]))
                Evict(place);
        }
    }

    private void Evict(int place)
    {
        var holder = _holders[place];
        if (holder < 0)
            return;
        _holders[place] = -1;
        _placeOf[holder] = -1;
        _held[_needOf[holder]]--;
        Wait(_needOf[holder]);
    }

    // Slots still free take whoever is free for them, heaviest first: places emptied by a conflict kept their prices, and a stopped auction leaves some too.
    private void FillUp()
    {
        var order = new List<int>();
        for (var edge = 0; edge < _needOf.Length; edge++)
        {
            if (_placeOf[edge] < 0 && _held[_needOf[edge]] < _needs[_needOf[edge]].Slots && _lists.WeightOf(edge) > 0)
                order.Add(edge);
        }

        order.Sort((a, b) => _lists.WeightOf(a) != _lists.WeightOf(b) ? _lists.WeightOf(b).CompareTo(_lists.WeightOf(a)) : a.CompareTo(b));
        foreach (var edge in order)
        {
            var need = _needOf[edge];
            if (_held[need] >= _needs[need].Slots || FreePlace(need, edge) is not { } place)
                continue;
            _holders[place] = edge;
            _placeOf[edge] = place;
            _held[need]++;
        }
    }

    private int? FreePlace(int need, int edge)
    {
        var person = _lists.PersonOf(edge);
        var first = person * _places;
        int? free = null;
        for (var place = first; place < first + _lists.Cap(person); place++)
        {
            if (_holders[place] < 0)
                free ??= place;
            else if (_needs[_needOf[_holders[place]]].ConflictsWith(_needs[need]))
                return null;
        }

        // A share of nothing is worth no offer.
        return free is { } at && _shares[TakenPlaces(person)] > 0 ? at : null;
    }

    private int TakenPlaces(int person)
    {
        var taken = 0;
        for (var i = 0; i < _places; i++)
            taken += _holders[(person * _places) + i] >= 0 ? 1 : 0;
        return taken;
    }

    private Plan Certify()
    {
        var prices = SlotPrices();
        var bound = new PlanBound(_needs, _lists, _shares);
        var listBound = bound.At(prices);
        for (var need = 0; need < prices.Length; need++)
            prices[need] = Math.Max(prices[need], (long)_needs[need].Beyond * _shares[0]);
        var cityBound = bound.At(prices);

        // Prices that serve for the whole city serve for the lists.
        return new(Offers(), Value(), Math.Min(listBound, cityBound), cityBound);
    }

    // A need whose slots are full would pay for one more what the least of its people leaves it; one with room left pays nothing,
    // and one without any slot has a price that nobody is worth.
    private long[] SlotPrices()
    {
        var prices = new long[_needs.Count];
        for (var need = 0; need < prices.Length; need++)
        {
            if (_needs[need].Slots == 0)
                prices[need] = (long)PlanRules.LargestWeight * PlanRules.WholeShare;
            if (_held[need] < _needs[need].Slots || _needs[need].Slots == 0)
                continue;
            var least = long.MaxValue;
            for (var edge = _lists.First(need); edge < _lists.First(need + 1); edge++)
            {
                var place = _placeOf[edge];
                if (place >= 0)
                    least = Math.Min(least, ((long)_lists.WeightOf(edge) * _shares[place % _places]) - _prices[place]);
            }

            prices[need] = Math.Max(0, least);
        }

        return prices;
    }

    private List<PlannedOffer> Offers()
    {
        var offers = new List<PlannedOffer>();
        for (var edge = 0; edge < _needOf.Length; edge++)
        {
            if (_placeOf[edge] >= 0)
                offers.Add(new(_needOf[edge], _lists.IdOf(_lists.PersonOf(edge)), _lists.WeightOf(edge)));
        }

        offers.Sort(static (a, b) =>
            a.Need != b.Need ? a.Need.CompareTo(b.Need) : a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Person.CompareTo(b.Person));
        return offers;
    }

    private long Value()
    {
        long value = 0;
        Span<int> weights = stackalloc int[PlanRules.LargestCap];
        for (var person = 0; person < _lists.People; person++)
        {
            var count = 0;
            for (var i = 0; i < _places; i++)
            {
                if (_holders[(person * _places) + i] >= 0)
                    weights[count++] = _lists.WeightOf(_holders[(person * _places) + i]);
            }

            weights[..count].Sort();
            for (var i = 0; i < count; i++)
                value += (long)weights[count - 1 - i] * _shares[i];
        }

        return value;
    }

    // What a person's best place, and their second best, would leave a need after prices.
    private readonly record struct Offer(int Edge, int Place, long Net, long Second);
}
