using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Kyodo.Grains.Ids;

/// <summary>Ids that cannot be guessed.</summary>
public sealed class RandomIds : IIdSource
{
    /// <inheritdoc/>
    public ulong NextNumber() => BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    /// <inheritdoc/>
    public Guid NextGuid() => Guid.NewGuid();
}
