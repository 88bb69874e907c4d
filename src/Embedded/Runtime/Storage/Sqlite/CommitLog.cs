using System.Buffers.Binary;
using System.Numerics;
using Microsoft.Win32.SafeHandles;

namespace Kyodo.Embedded.Storage.Sqlite;

/// <summary>
/// Writes that are durable before SQLite has committed them: a file of fixed size that is only ever overwritten, one record a write. A record
/// begins on a block of the disk's and fills whole blocks, so that no write touches a block in which an earlier record lies.
/// </summary>
/// <remarks>
/// A record is the CRC-32C of what follows (4 bytes), the payload's length (4), the log's salt (8), the record's number (8), the payload:
/// its changes one after another. Integers are little-endian. The log ends before the first block that does not begin with the next
/// number's record under its salt. What a caller stores cannot be taken for a record: nobody outside knows the salt.
/// </remarks>
internal sealed class CommitLog : IDisposable
{
    private const int BlockBytes = 4096;
    private const int Blocks = 512;
    private const int LongestRecord = 16 * BlockBytes;
    private const int LengthAt = 4;
    private const int SaltAt = 8;
    private const int NumberAt = 16;
    private const int HeaderBytes = 24;

    private readonly StoreProbe _probe;
    private readonly SafeFileHandle _file;
    private readonly byte[] _record = new byte[LongestRecord];
    private readonly MemoryStream _stream;
    private readonly BinaryWriter _payload;
    private int _nextBlock;

    /// <summary>Opens the file; makes it when missing.</summary>
    /// <param name="path">The file. Journaling file systems keep a new file's name when the file is synced.</param>
    /// <param name="probe">Told of each record before it is written.</param>
    public CommitLog(string path, StoreProbe probe)
    {
        _probe = probe;
        _stream = new MemoryStream(_record);
        _payload = new BinaryWriter(_stream);
        Fill(path);
        // Each write returns when it is on the disk, and throws when it cannot be: RandomAccess.FlushToDisk says nothing of a sync that failed.
        _file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, FileOptions.WriteThrough);
    }

    /// <summary>The number of the last record that was appended; 0 when there is none.</summary>
    public long LastNumber { get; private set; }

    /// <summary>What tells this log's records from whatever was in the file before.</summary>
    public long Salt { get; private set; }

    /// <summary>The disk failed: whether the record after the last is there is not known, and none may be appended.</summary>
    public bool IsTorn { get; private set; }

    /// <summary>Begins anew: what is in the file counts no longer, and records are numbered from 1.</summary>
    /// <param name="salt">A number no earlier log had.</param>
    public void Start(long salt)
    {
        Salt = salt;
        LastNumber = 0;
        Clear();
    }

    /// <summary>Lets the next record take the place of the first: the database has them all.</summary>
    public void Clear() => _nextBlock = 0;

    /// <summary>Appends changes as one record, and returns when it is durable.</summary>
    /// <param name="changes">At least one.</param>
    /// <returns>False when they do not fit; nothing was written then.</returns>
    /// <exception cref="IOException">The disk failed: <see cref="IsTorn"/>.</exception>
    public bool TryAppend(List<LoggedChange> changes)
    {
        if (MostBytes(changes) > Math.Min(LongestRecord, (Blocks - _nextBlock) * BlockBytes))
            return false;
        var blocks = Compose(changes);
        IsTorn = true;
        _probe.Logging();
        RandomAccess.Write(_file, _record.AsSpan(0, blocks * BlockBytes), (long)_nextBlock * BlockBytes);
        IsTorn = false;
        _nextBlock += blocks;
        LastNumber++;
        return true;
    }

    /// <summary>Reads a log's changes in their order, from the first record on.</summary>
    /// <param name="salt">The log's salt.</param>
    /// <param name="after">Records up to this number are passed over.</param>
    /// <param name="through">The number the log must reach; 0 when it ends where it ends.</param>
    /// <exception cref="IOException">Records between the first two numbers, or before the last, are missing.</exception>
    public IEnumerable<LoggedChange> Read(long salt, long after, long through = 0)
    {
        var previous = 0L;
        for (var block = 0; TryRead(block, salt, out var record); block += BlocksOf(record.Length))
        {
            var number = BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(NumberAt));
            if (previous == 0 && number > after + 1)
                throw new IOException($"The commit log begins with record {number}, but the database ends with {after}: they are not of the same moment.");
            // Left from before the log was cleared; or, in a copy, written after the blocks before it were read.
            if (previous != 0 && number != previous + 1)
                break;
            previous = number;
            if (number <= after)
                continue;
            foreach (var change in Changes(record))
                yield return change;
        }

        if (previous < through)
            throw new IOException($"The commit log ends with record {previous}, not with {through}.");
    }

    public void Dispose()
    {
        _payload.Dispose();
        _file.Dispose();
    }

    /// <summary>
    /// Gives the file its size in zeros, which are no records: a file system that has the blocks already has nothing of its own to write with
    /// a record. Block by block, because Linux keeps what is written at once in large pages, and the next small write into one is dearer.
    /// </summary>
    private static void Fill(string path)
    {
        using var file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        var zeros = new byte[BlockBytes];
        for (var at = RandomAccess.GetLength(file); at < (long)Blocks * BlockBytes; at += BlockBytes)
            RandomAccess.Write(file, zeros, at);
        RandomAccess.FlushToDisk(file);
    }

    private static int BlocksOf(int bytes) => (bytes + BlockBytes - 1) / BlockBytes;

    private static int MostBytes(List<LoggedChange> changes)
    {
        const int Numbers = 1 + 8 + 3 * 5;
        long bytes = HeaderBytes;
        foreach (var change in changes)
            bytes += Numbers + 3L * change.Name.Length + change.Key.Length + change.Body.Length;
        return (int)Math.Min(bytes, int.MaxValue);
    }

    /// <summary>Writes the next record into the buffer, padded with zeros; returns its length in blocks.</summary>
    private int Compose(List<LoggedChange> changes)
    {
        _stream.Position = HeaderBytes;
        foreach (var change in changes)
        {
            _payload.Write((byte)change.Kind);
            _payload.Write(change.Name);
            _payload.Write7BitEncodedInt(change.Key.Length);
            _payload.Write(change.Key.Span);
            _payload.Write(change.Number);
            _payload.Write7BitEncodedInt(change.Body.Length);
            _payload.Write(change.Body.Span);
        }

        var length = (int)_stream.Position;
        BinaryPrimitives.WriteInt32LittleEndian(_record.AsSpan(LengthAt), length - HeaderBytes);
        BinaryPrimitives.WriteInt64LittleEndian(_record.AsSpan(SaltAt), Salt);
        BinaryPrimitives.WriteInt64LittleEndian(_record.AsSpan(NumberAt), LastNumber + 1);
        BinaryPrimitives.WriteUInt32LittleEndian(_record, Checksum(_record.AsSpan(LengthAt..length)));
        var blocks = BlocksOf(length);
        _record.AsSpan(length..(blocks * BlockBytes)).Clear();
        return blocks;
    }

    /// <summary>Reads the record that begins at a block; false when none of this salt does.</summary>
    private bool TryRead(int block, long salt, out byte[] record)
    {
        record = [];
        var header = new byte[HeaderBytes];
        if (block >= Blocks || RandomAccess.Read(_file, header, (long)block * BlockBytes) < HeaderBytes)
            return false;
        var length = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(LengthAt));
        if (length is < 0 or > LongestRecord - HeaderBytes || BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(SaltAt)) != salt)
            return false;
        record = new byte[HeaderBytes + length];
        return RandomAccess.Read(_file, record, (long)block * BlockBytes) == record.Length
            && BinaryPrimitives.ReadUInt32LittleEndian(record) == Checksum(record.AsSpan(LengthAt));
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var one in bytes)
            sum = BitOperations.Crc32C(sum, one);
        return ~sum;
    }

    private static IEnumerable<LoggedChange> Changes(byte[] record)
    {
        using var reader = new BinaryReader(new MemoryStream(record, HeaderBytes, record.Length - HeaderBytes));
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var kind = (LoggedChangeKind)reader.ReadByte();
            var name = reader.ReadString();
            var key = reader.ReadBytes(reader.Read7BitEncodedInt());
            var number = reader.ReadInt64();
            yield return new LoggedChange(kind, name, key, number, reader.ReadBytes(reader.Read7BitEncodedInt()));
        }
    }
}
