using Orleans;

namespace Kyodo.Embedded.Testing;

/// <summary>One run of a scenario.</summary>
public sealed class SimulatedRun
{
    private readonly Func<IGrainFactory> _grains;

    internal SimulatedRun(int seed, Random random, ManualTimeProvider clock, Func<IGrainFactory> grains)
    {
        Seed = seed;
        Random = random;
        Clock = clock;
        _grains = grains;
    }

    /// <summary>What all its choices come from.</summary>
    public int Seed { get; }

    /// <summary>The source of the scenario's own choices, so that they repeat with the seed.</summary>
    public Random Random { get; }

    /// <summary>The clock. It goes on by itself to the next timer when nothing else can happen.</summary>
    public ManualTimeProvider Clock { get; }

    /// <summary>References to the grains of the present life, between two crashes.</summary>
    public IGrainFactory Grains => _grains();

    /// <summary>How often it has crashed so far.</summary>
    public int Crashes { get; internal set; }

    /// <summary>How many steps were taken so far, all lives together.</summary>
    public int Steps { get; internal set; }
}
