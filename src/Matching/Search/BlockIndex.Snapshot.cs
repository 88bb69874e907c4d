using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using Kyodo.Matching.Search.Blocks;

namespace Kyodo.Matching.Search;

/// <content>The index as bytes: the blocks as they lie in memory, so that loading is copying.</content>
public sealed partial class BlockIndex
{
    /// <summary>The version of the snapshot's layout; another is refused, and the entries must come from elsewhere (the journal).</summary>
    public const int SnapshotVersion = 2;

    // "KYBI", little-endian.
    private const uint SnapshotMagic = 0x4942594B;
    private const int HeaderBytes = 20;
    private const int BlockHeaderBytes = 8;

    /// <summary>
    /// Writes all entries: a header (magic, version, block size, number of blocks, number of entries), each block with its partition
    /// and first place, and a CRC-32C of all that. Integers are little-endian.
    /// </summary>
    /// <param name="stream">Where to.</param>
    public void WriteSnapshot(Stream stream)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(header, SnapshotMagic);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], SnapshotVersion);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], Layout.Bytes);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], _blocks.Count);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], Count);
        stream.Write(header);
        var sum = Checksum(0, header);
        Span<byte> blockHeader = stackalloc byte[BlockHeaderBytes];
        foreach (var partition in _partitions)
        {
            for (var position = 0; position < (partition?.Blocks.Count ?? 0); position++)
            {
                var block = partition!.Blocks[position];
                BinaryPrimitives.WriteInt32LittleEndian(blockHeader, block.Partition);
                BinaryPrimitives.WriteUInt32LittleEndian(blockHeader[4..], partition.FirstPlace(position));
                stream.Write(blockHeader);
                stream.Write(block.Content);
                sum = Checksum(Checksum(sum, blockHeader), block.Content);
            }
        }

        Span<byte> trailer = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, sum);
        stream.Write(trailer);
    }

    /// <summary>The version a snapshot says it has; 0 for bytes that are none.</summary>
    public static int VersionOfSnapshot(ReadOnlySpan<byte> snapshot) =>
        snapshot.Length >= HeaderBytes && BinaryPrimitives.ReadUInt32LittleEndian(snapshot) == SnapshotMagic
            ? BinaryPrimitives.ReadInt32LittleEndian(snapshot[4..])
            : 0;

    /// <summary>Reads what <see cref="WriteSnapshot"/> wrote.</summary>
    /// <param name="stream">Where from; it is read to the snapshot's end and no farther.</param>
    /// <param name="width">The kernel's width; by default the machine's widest.</param>
    /// <exception cref="IndexSnapshotException">It is no snapshot, of another version, cut short or damaged.</exception>
    public static BlockIndex ReadSnapshot(Stream stream, SimdWidth? width = null)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        Fill(stream, header);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != SnapshotMagic)
            throw new IndexSnapshotException("This is no snapshot of an index.");
        var version = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        if (version != SnapshotVersion || BinaryPrimitives.ReadInt32LittleEndian(header[8..]) != Layout.Bytes)
            throw new IndexSnapshotException($"The snapshot has version {version}; only {SnapshotVersion} can be read.");
        if (!BitConverter.IsLittleEndian)
            throw new IndexSnapshotException("Snapshots are for little-endian machines.");
        var blocks = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        var count = BinaryPrimitives.ReadInt32LittleEndian(header[16..]);
        if (count < 0 || blocks < 0 || count > (long)blocks * Layout.Rows)
            throw new IndexSnapshotException("The snapshot's counts do not fit each other.");

        var index = new BlockIndex(width);
        index._memory.Reserve(blocks);
        var sum = index.ReadBlocks(stream, blocks, Checksum(0, header));
        Span<byte> trailer = stackalloc byte[4];
        Fill(stream, trailer);
        if (BinaryPrimitives.ReadUInt32LittleEndian(trailer) != sum)
            throw new IndexSnapshotException("The snapshot is damaged: its checksum does not fit.");
        index.Restore(count);
        return index;
    }

    private static uint Checksum(uint sum, ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            sum = BitOperations.Crc32C(sum, word);
        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
            sum = BitOperations.Crc32C(sum, rest);
        return sum;
    }

    private static void Fill(Stream stream, Span<byte> bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw new IndexSnapshotException("The snapshot is cut short.");
    }

    private uint ReadBlocks(Stream stream, int blocks, uint sum)
    {
        Span<byte> blockHeader = stackalloc byte[BlockHeaderBytes];
        for (var i = 0; i < blocks; i++)
        {
            Fill(stream, blockHeader);
            var number = BinaryPrimitives.ReadInt32LittleEndian(blockHeader);
            var first = BinaryPrimitives.ReadUInt32LittleEndian(blockHeader[4..]);
            if (number is < 0 or >= Partitions)
                throw new IndexSnapshotException("The snapshot is damaged: a block belongs nowhere.");
            var partition = _partitions[number] ??= new((Model.ResourceKind)(number / 2), number % 2 == 1);
            if (partition.Blocks.Count > 0 && partition.FirstPlace(partition.Blocks.Count - 1) > first)
                throw new IndexSnapshotException("The snapshot is damaged: blocks are out of order.");
            var block = NewBlock(partition.Kind, partition.Located);
            Fill(stream, block.Content);
            partition.Insert(partition.Blocks.Count, block, first);
            sum = Checksum(Checksum(sum, blockHeader), block.Content);
        }

        return sum;
    }

    // Counts, summaries and the directory of keys follow from the blocks.
    private void Restore(int count)
    {
        _directory.Reserve(count);
        foreach (var block in _blocks)
        {
            var partition = _partitions[block.Partition]!;
            block.Recount();
            partition.Summarise(block);
            if (partition.Summary(block.Position).Owners >> Scoring.Features.ParticipantKindBins != 0)
                throw new IndexSnapshotException("The snapshot holds an owner of no defined kind.");
            for (var row = 0; row < Layout.Rows; row++)
            {
                if (!block.IsLive(row))
                    continue;
                var key = block.KeyAt(row);
                if (_directory.Find(key, _blocks) >= 0)
                    throw new IndexSnapshotException("The snapshot holds a key twice.");
                _directory.Add(key, (block.Number * Layout.Rows) + row, _blocks);
                Count++;
            }
        }

        if (Count != count)
            throw new IndexSnapshotException("The snapshot holds another number of entries than it says.");
    }
}
