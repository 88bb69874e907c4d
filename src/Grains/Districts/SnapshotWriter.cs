using System.Buffers.Binary;
using System.Text;
using Kyodo.Matching.Search;

namespace Kyodo.Grains.Districts;

/// <summary>
/// Writes a district's snapshot so that reading it is mostly copying: the changes but for listings (JSON, one a line), the day, the index as
/// it lies in memory, and of each listed owner the id, the version, whether it ages, its keys and its listing's JSON. Parts and texts bear
/// their length before them; integers are little-endian.
/// </summary>
/// <param name="expected">About how many bytes it will be: growing copies, and leaves large arrays behind.</param>
internal sealed class SnapshotWriter(int expected)
{
    private readonly MemoryStream _body = new(expected);

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Body => _body.GetBuffer().AsMemory(0, (int)_body.Length);

    /// <summary>The changes but for listings.</summary>
    public void Write(IEnumerable<DistrictChange> changes) => WritePart(body =>
    {
        using var json = DistrictBytes.Writer(body);
        foreach (var change in changes)
        {
            DistrictBytes.Append(json, change);
            json.Flush();
            body.Write("\n"u8);
            json.Reset();
        }
    });

    /// <summary>The index, as of a day.</summary>
    public void Write(DateOnly day, BlockIndex index)
    {
        Write(EntryOf.Version);
        Write(day.DayNumber);
        WritePart(index.WriteSnapshot);
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

    // The length is known when the part is written.
    private void WritePart(Action<Stream> write)
    {
        var start = _body.Position;
        Write(0);
        write(_body);
        var end = _body.Position;
        _body.Position = start;
        Write((int)(end - start - sizeof(int)));
        _body.Position = end;
    }

    private void WritePart(ReadOnlySpan<byte> bytes)
    {
        Write(bytes.Length);
        _body.Write(bytes);
    }

    private void Write(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        _body.Write(bytes);
    }

    private void Write(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        _body.Write(bytes);
    }
}
