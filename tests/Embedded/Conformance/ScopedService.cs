namespace Kyodo.Embedded.Tests.Conformance;

/// <summary>A scoped service that tells whether its scope has ended.</summary>
public sealed class ScopedService : IDisposable
{
    public Guid Id { get; } = Guid.NewGuid();

    public bool IsDisposed { get; private set; }

    public void Dispose() => IsDisposed = true;
}
