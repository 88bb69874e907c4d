using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Kyodo.Matching.Search;

namespace Kyodo.Grains.Districts;

/// <summary>
/// Writes a district's snapshot so that reading it is mostly copying: the changes but for listings (JSON, one a line), the day, the index as
/// it lies in memory, and of each listed owner the id, the version, whether it ages, its keys and its listing's JSON. Parts and texts bear
/// their length before them; integers are little-endian.
/// </summary>
internal sealed class SnapshotWriter
{
    private readonly ArrayBufferWriter<byte> _body = new();

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Body => _body.WrittenMemory;

    /// <summary>The changes but for listings.</summary>
    public void Write(IEnumerable<DistrictChange> changes)
    {
        var lines = new ArrayBufferWriter<byte>();
        foreach (var change in changes)
            DistrictBytes.Append(lines, change);
        WritePart(lines.WrittenSpan);
    }

    /// <summary>The index, as of a day.</summary>
    public void Write(DateOnly day, BlockIndex index)
    {
        Write(EntryOf.Version);
        Write(day.DayNumber);
        using var bytes = new MemoryStream();
        index.WriteSnapshot(bytes);
        WritePart(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>How many owners will follow.</summary>
    public void WriteCount(int owners) => Write(owners);

    /// <summary>A listed owner.</summary>
    public void Write(ListedOwner owner, bool ages)
    {
        WritePart(Encoding.UTF8.GetBytes(owner.Id.Value));
        Write(owner.Version);
        Write(ages ? 1 : 0);
        Write(owner.Keys.Length);
        foreach (var key in owner.Keys)
            Write((long)key);
        WritePart(owner.Bytes.IsEmpty ? DistrictBytes.Listing(owner.Listing).Span : owner.Bytes.Span);
    }

    private void WritePart(ReadOnlySpan<byte> bytes)
    {
        Write(bytes.Length);
        _body.Write(bytes);
    }

    private void Write(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_body.GetSpan(sizeof(int)), value);
        _body.Advance(sizeof(int));
    }

    private void Write(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_body.GetSpan(sizeof(long)), value);
        _body.Advance(sizeof(long));
    }
}
