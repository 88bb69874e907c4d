namespace Kyodo.Embedded.Testing;

/// <summary>A simulated run failed; the message has the seed and the crashes that repeat it.</summary>
/// <param name="seed">The run's seed.</param>
/// <param name="crashSteps">The steps it crashed at.</param>
/// <param name="what">What went wrong.</param>
/// <param name="cause">The scenario's error, if there was one.</param>
public sealed class SimulationException(int seed, IReadOnlyCollection<int> crashSteps, string what, Exception? cause)
    : Exception($"Seed {seed}, crashes at steps [{string.Join(", ", crashSteps)}]: {what}", cause)
{
    /// <summary>The run's seed.</summary>
    public int Seed { get; } = seed;

    /// <summary>The steps it crashed at.</summary>
    public IReadOnlyCollection<int> CrashSteps { get; } = crashSteps;
}
