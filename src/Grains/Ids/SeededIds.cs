namespace Kyodo.Grains.Ids;

/// <summary>The same ids for the same seed, for tests and simulations; safe to share between grains.</summary>
/// <param name="seed">The seed.</param>
public sealed class SeededIds(int seed) : IIdSource
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);

    /// <inheritdoc/>
    public ulong NextNumber()
    {
        lock (_lock)
            return (ulong)_random.NextInt64();
    }

    /// <inheritdoc/>
    public Guid NextGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        lock (_lock)
            _random.NextBytes(bytes);
        return new(bytes);
    }
}
