namespace Kyodo.Silo.Tests.Import.Grains;

/// <summary>The system's clock, set to another day when it was made.</summary>
internal sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan _shift = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
