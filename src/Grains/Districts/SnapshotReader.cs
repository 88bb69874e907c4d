using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Kyodo.Matching.Model;
using Kyodo.Matching.Search;

namespace Kyodo.Grains.Districts;

/// <summary>Reads what <see cref="SnapshotWriter"/> wrote, in the same order.</summary>
/// <param name="body">The snapshot's body; listings are read from it later, so it must not change.</param>
internal sealed class SnapshotReader(ReadOnlyMemory<byte> body)
{
    private ReadOnlyMemory<byte> _rest = body;

    /// <summary>The changes but for listings, as lines of JSON.</summary>
    public ReadOnlyMemory<byte> ReadChanges() => ReadPart();

    /// <summary>The index and its day; no index when the stored one, or what <see cref="EntryOf"/> makes of a participant, is of another version.</summary>
    public (BlockIndex? Index, DateOnly Day) ReadIndex()
    {
        var entries = ReadInt32();
        var day = DateOnly.FromDayNumber(ReadInt32());
        var bytes = ReadPart();
        if (entries != EntryOf.Version || BlockIndex.VersionOfSnapshot(bytes.Span) != BlockIndex.SnapshotVersion)
            return (null, day);
        using var stream = new MemoryStream(MemoryMarshal.TryGetArray(bytes, out var array) ? array.Array! : bytes.ToArray(), array.Offset, bytes.Length);
        return (BlockIndex.ReadSnapshot(stream), day);
    }

    /// <summary>The listed owners; each listing is still bytes.</summary>
    public IEnumerable<(ListedOwner Owner, bool Ages)> ReadOwners()
    {
        for (var count = ReadInt32(); count > 0; count--)
        {
            var id = new ParticipantId(Encoding.UTF8.GetString(ReadPart().Span));
            var version = ReadInt64();
            var ages = ReadInt32() != 0;
            var keys = new ulong[ReadInt32()];
            for (var i = 0; i < keys.Length; i++)
                keys[i] = (ulong)ReadInt64();
            yield return (new(id, version, keys, ReadPart()), ages);
        }
    }

    private ReadOnlyMemory<byte> ReadPart() => Take(ReadInt32());

    private int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)).Span);

    private long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)).Span);

    private ReadOnlyMemory<byte> Take(int bytes)
    {
        if (bytes < 0 || bytes > _rest.Length)
            throw new InvalidDataException("A district's snapshot is cut short or damaged.");
        var taken = _rest[..bytes];
        _rest = _rest[bytes..];
        return taken;
    }
}
