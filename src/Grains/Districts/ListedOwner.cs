using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Districts;

/// <summary>A participant listed in a district. One that comes from a snapshot is read from its bytes only when somebody asks about it: few are.</summary>
internal sealed class ListedOwner
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private ParticipantListing? _listing;
    private Candidate[]? _candidates;

    /// <summary>One that is known.</summary>
    public ListedOwner(ParticipantListing listing)
    {
        _listing = listing;
        (Id, Version, Keys) = (listing.Owner.Id, listing.Version, [.. listing.Resources.Select(r => r.Id.Number)]);
    }

    /// <summary>One whose listing is still bytes.</summary>
    public ListedOwner(ParticipantId id, long version, ulong[] keys, ReadOnlyMemory<byte> bytes) =>
        (Id, Version, Keys, _bytes) = (id, version, keys, bytes);

    /// <summary>The participant.</summary>
    public ParticipantId Id { get; }

    /// <summary>The listing's version.</summary>
    public long Version { get; }

    /// <summary>The keys of what it can give.</summary>
    public ulong[] Keys { get; }

    /// <summary>The listing.</summary>
    public ParticipantListing Listing => _listing ??= DistrictBytes.Listing(_bytes.Span);

    /// <summary>The listing's bytes; empty when it was never bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>What it can give, as candidates.</summary>
    /// <param name="make">Makes them, the first time.</param>
    public Candidate[] Candidates(Func<ParticipantListing, Candidate[]> make) => _candidates ??= make(Listing);
}
