using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Kyodo.Embedded.Testing;

/// <summary>What a simulation runs and how roughly it treats it.</summary>
public sealed class SimulationOptions
{
    /// <summary>Adds what grains ask for in their constructors; called anew after each crash.</summary>
    public Action<IServiceCollection> ConfigureServices { get; set; } = static _ => { };

    /// <summary>Sets the runtime's options, other than folder and clock; called anew after each crash.</summary>
    public Action<EmbeddedGrainOptions> Configure { get; set; } = static _ => { };

    /// <summary>Where the grain classes are; empty means every referenced assembly that has some.</summary>
    public IList<Assembly> GrainAssemblies { get; } = [];

    /// <summary>The chance, from 0 to 1, that a commit of the store fails.</summary>
    public double FailedCommits { get; set; }

    /// <summary>How much simulated time a run may take before it counts as stuck. Default 10 minutes.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many steps a run may take before it counts as endless. Default 1,000,000.</summary>
    public int StepLimit { get; set; } = 1_000_000;
}
