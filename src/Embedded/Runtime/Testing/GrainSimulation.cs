namespace Kyodo.Embedded.Testing;

/// <summary>
/// Runs grains on one thread, where a seed decides which of the possible steps comes next: which grain takes its next turn, which of several
/// callers is served, when the store commits what and when it says so, when time goes on. The same seed gives the same run. A crash forgets
/// everything but what the store had made durable.
/// <para>
/// What leaves the simulated steps (<c>Task.Run</c>, real timers, real I/O) is not under its control, and grains that do so cannot be explored.
/// </para>
/// </summary>
/// <param name="options">What to run.</param>
public sealed class GrainSimulation(SimulationOptions options)
{
    /// <summary>Runs a scenario once with each seed, without crashes.</summary>
    /// <param name="firstSeed">The first seed.</param>
    /// <param name="count">How many.</param>
    /// <param name="makeScenario">Makes a scenario for each run.</param>
    /// <returns>How many steps all runs took.</returns>
    /// <exception cref="SimulationException">A run failed.</exception>
    public long Explore(int firstSeed, int count, Func<ISimulatedScenario> makeScenario)
    {
        ArgumentNullException.ThrowIfNull(makeScenario);
        var steps = 0L;
        for (var seed = firstSeed; seed < firstSeed + count; seed++)
            steps += Run(seed, [], makeScenario());
        return steps;
    }

    /// <summary>Runs a scenario with one seed again and again, each time with a crash at another step, until every step had one.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="makeScenario">Makes a scenario for each run.</param>
    /// <returns>How many crashes there were.</returns>
    /// <exception cref="SimulationException">A run failed.</exception>
    public int CrashEverywhere(int seed, Func<ISimulatedScenario> makeScenario)
    {
        ArgumentNullException.ThrowIfNull(makeScenario);
        var last = Run(seed, [], makeScenario());
        for (var step = 1; step <= last; step++)
            Run(seed, [step], makeScenario());
        return last;
    }

    /// <summary>Runs a scenario once with each seed, with crashes at steps the seed chooses.</summary>
    /// <param name="firstSeed">The first seed.</param>
    /// <param name="count">How many seeds.</param>
    /// <param name="crashes">How many crashes in each run, at most.</param>
    /// <param name="makeScenario">Makes a scenario for each run.</param>
    /// <returns>How many steps all runs took.</returns>
    /// <exception cref="SimulationException">A run failed.</exception>
    public long ExploreWithCrashes(int firstSeed, int count, int crashes, Func<ISimulatedScenario> makeScenario)
    {
        ArgumentNullException.ThrowIfNull(makeScenario);
        var steps = 0L;
        for (var seed = firstSeed; seed < firstSeed + count; seed++)
        {
            var length = Run(seed, [], makeScenario());
            var random = new Random(seed);
            steps += length + Run(seed, [.. Enumerable.Range(0, crashes).Select(_ => 1 + random.Next(2 * length)).Distinct().Order()], makeScenario());
        }

        return steps;
    }

    /// <summary>Runs a scenario once.</summary>
    /// <param name="seed">What all choices come from.</param>
    /// <param name="crashSteps">The steps to crash at, in ascending order; those the run does not reach do not happen.</param>
    /// <param name="scenario">The scenario.</param>
    /// <returns>How many steps the clients' part took.</returns>
    /// <exception cref="SimulationException">The run failed.</exception>
    public int Run(int seed, IReadOnlyList<int> crashSteps, ISimulatedScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(crashSteps);
        ArgumentNullException.ThrowIfNull(scenario);
        var random = new Random(seed);
        var disk = new SimulatedDisk();
        var clock = new ManualTimeProvider();
        SimulatedLife? life = null;
        var run = new SimulatedRun(seed, new Random(seed ^ 0x5EED), clock, () => life!.Host.Grains);
        var crashes = new Queue<int>(crashSteps);
        try
        {
            while (true)
            {
                life = new SimulatedLife(options, random, disk, clock);
                if (life.Finish(scenario.ActAsync, run, crashes.TryPeek(out var crashAt) ? crashAt : int.MaxValue))
                    break;
                crashes.Dequeue();
                run.Crashes++;
                life.Kill();
            }

            var steps = run.Steps;
            life.Finish(scenario.CheckAsync, run, int.MaxValue);
            return steps;
        }
        catch (Exception error) when (error is not SimulationException)
        {
            throw new SimulationException(seed, crashSteps, error.Message, error);
        }
        finally
        {
            life?.Kill();
        }
    }
}
