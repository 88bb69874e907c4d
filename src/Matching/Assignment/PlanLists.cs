using System.Runtime.InteropServices;

namespace Kyodo.Matching.Assignment;

/// <summary>The candidates of all needs, people numbered from 0, by need and by person.</summary>
internal sealed class PlanLists
{
    private readonly List<ulong> _ids = [];
    private readonly int[] _firstOfNeed;
    private readonly int[] _personOf;
    private readonly int[] _weightOf;
    private readonly int[] _firstOfPerson;
    private readonly (int Need, int Weight)[] _byPerson;
    private readonly byte[] _caps;

    public PlanLists(IReadOnlyList<PlanNeed> needs, PlanRules rules)
    {
        var total = needs.Sum(n => n.Candidates.Count);
        _firstOfNeed = new int[needs.Count + 1];
        _personOf = new int[total];
        _weightOf = new int[total];
        var numbers = new Dictionary<ulong, int>(total / 2);
        var lastNeed = new List<int>();
        var at = 0;
        for (var need = 0; need < needs.Count; need++)
        {
            if (needs[need].Slots < 0)
                throw new ArgumentException($"Need {need} has {needs[need].Slots} slots.", nameof(needs));
            _firstOfNeed[need] = at;
            foreach (var candidate in needs[need].Candidates)
            {
                if (candidate.Weight is < 0 or > PlanRules.LargestWeight)
                    throw new ArgumentException($"Need {need} has a candidate of weight {candidate.Weight}; weights are 0 to {PlanRules.LargestWeight}.", nameof(needs));
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, candidate.Person, out var known);
                if (!known)
                {
                    number = _ids.Count;
                    _ids.Add(candidate.Person);
                    lastNeed.Add(-1);
                }

                if (lastNeed[number] == need)
                    throw new ArgumentException($"Need {need} names a person twice.", nameof(needs));
                lastNeed[number] = need;
                _personOf[at] = number;
                _weightOf[at++] = candidate.Weight;
            }
        }

        _firstOfNeed[needs.Count] = at;
        _firstOfPerson = new int[_ids.Count + 1];
        foreach (var person in _personOf)
            _firstOfPerson[person + 1]++;
        for (var person = 0; person < _ids.Count; person++)
            _firstOfPerson[person + 1] += _firstOfPerson[person];
        _byPerson = new (int, int)[total];
        var next = _firstOfPerson.AsSpan().ToArray();
        for (var need = 0; need < needs.Count; need++)
        {
            for (var edge = _firstOfNeed[need]; edge < _firstOfNeed[need + 1]; edge++)
                _byPerson[next[_personOf[edge]]++] = (need, _weightOf[edge]);
        }

        _caps = new byte[_ids.Count];
        for (var person = 0; person < _caps.Length; person++)
            _caps[person] = (byte)Math.Clamp(rules.Caps.GetValueOrDefault(_ids[person], rules.Shares.Count), 0, rules.Shares.Count);
    }

    public int People => _ids.Count;

    public ulong IdOf(int person) => _ids[person];

    public int Cap(int person) => _caps[person];

    public int First(int need) => _firstOfNeed[need];

    public int PersonOf(int edge) => _personOf[edge];

    public int WeightOf(int edge) => _weightOf[edge];

    public ReadOnlySpan<(int Need, int Weight)> NeedsOf(int person) =>
        _byPerson.AsSpan(_firstOfPerson[person], _firstOfPerson[person + 1] - _firstOfPerson[person]);
}
