using Kyodo.Embedded.Testing;
using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

/// <summary>What the conformance tests need of a stack.</summary>
public interface IGrainTestHost : IAsyncDisposable
{
    /// <summary>References as a client outside the grains gets them.</summary>
    IGrainFactory Grains { get; }

    /// <summary>The clock of grains, timers and reminders.</summary>
    ManualTimeProvider Clock { get; }

    /// <summary>How long a call may wait by the machine's own clock after its timeout has come by <see cref="Clock"/>; zero where calls go by that clock.</summary>
    TimeSpan CallPatience { get; }

    /// <summary>Lets all grains leave memory.</summary>
    Task DeactivateAllAsync();

    /// <summary>Lets grains leave that nobody has called for long, where the stack does not see it by <see cref="Clock"/>; they are gone at the latest after the thirtieth time.</summary>
    Task CollectIdleAsync();

    /// <summary>Stops cleanly and starts again on the same storage.</summary>
    Task RestartAsync();

    /// <summary>Drops everything in memory, as if the process had been killed, and starts again on the same storage.</summary>
    Task KillAsync();
}
