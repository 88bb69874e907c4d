using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Search;

namespace Kyodo.Grains.Districts;

/// <summary>All who are listed in a district, by id and by the keys of what they can give, as of a day.</summary>
/// <param name="plane">The municipality's map; null before it is known: then there are no candidates.</param>
/// <param name="today">Local day.</param>
internal sealed class ListedOwners(Plane? plane, DateOnly today)
{
    private readonly Dictionary<ParticipantId, ListedOwner> _byId = [];
    private readonly Dictionary<ulong, ListedOwner> _byKey = [];
    private readonly HashSet<ParticipantId> _ageing = [];
    private Func<ParticipantListing, Candidate[]>? _make;

    /// <summary>The local day. Whoever is <see cref="Ageing"/> must be put again when it changes.</summary>
    public DateOnly Today { get; set; } = today;

    /// <summary>How many there are.</summary>
    public int Count => _byId.Count;

    /// <summary>All of them.</summary>
    public IEnumerable<ListedOwner> All => _byId.Values;

    /// <summary>Those whose candidates are others on another day: what ages is few participants' affair, so that a new day costs little.</summary>
    public IReadOnlySet<ParticipantId> Ageing => _ageing;

    /// <summary>The owner's listing, or null.</summary>
    public ListedOwner? Find(ParticipantId id) => _byId.GetValueOrDefault(id);

    /// <summary>The candidate with the key, or null.</summary>
    public Candidate? Find(ulong key)
    {
        if (!_byKey.TryGetValue(key, out var owner))
            return null;
        foreach (var candidate in CandidatesOf(owner))
        {
            if (candidate.Entry.Key == key)
                return candidate;
        }

        return null;
    }

    /// <summary>What an owner can give, as of today.</summary>
    public Candidate[] CandidatesOf(ListedOwner owner) => owner.Candidates(_make ??= CandidatesOf);

    /// <summary>The same for a listing that need not be among these.</summary>
    public Candidate[] CandidatesOf(ParticipantListing listing) => plane is { } map
        ? [.. listing.Resources.Select(r => Candidate.Of(listing.Owner, r, listing.Standing, map, Today))]
        : [];

    /// <summary>Adds a listing or replaces the owner's.</summary>
    public ListedOwner Put(ParticipantListing listing)
    {
        var owner = new ListedOwner(listing);
        Put(owner, listing.Standing.Asks.Count > 0 || listing.Owner.RegisteredOn.AddDays(EntryOf.NewcomerDays) > Today);
        return owner;
    }

    /// <summary>Adds an owner or replaces it.</summary>
    /// <param name="owner">The owner.</param>
    /// <param name="ages">Whether its candidates are others on another day.</param>
    public void Put(ListedOwner owner, bool ages)
    {
        Remove(owner.Id);
        _byId[owner.Id] = owner;
        foreach (var key in owner.Keys)
            _byKey[key] = owner;
        if (ages)
            _ageing.Add(owner.Id);
    }

    /// <summary>Takes an owner out.</summary>
    public void Remove(ParticipantId id)
    {
        if (!_byId.Remove(id, out var owner))
            return;
        foreach (var key in owner.Keys)
            _byKey.Remove(key);
        _ageing.Remove(id);
    }

    /// <summary>Makes room for so many owners at once.</summary>
    public void Reserve(int owners)
    {
        _byId.EnsureCapacity(owners);
        _byKey.EnsureCapacity(owners * 2);
    }
}
