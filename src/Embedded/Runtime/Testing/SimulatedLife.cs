using Kyodo.Embedded.Activations;
using Microsoft.Extensions.DependencyInjection;

namespace Kyodo.Embedded.Testing;

/// <summary>A simulated process, from its start to its end or crash.</summary>
internal sealed class SimulatedLife
{
    private readonly SimulationOptions _options;
    private readonly SimulatedDispatcher _dispatcher;
    private readonly SimulatedClients _clients;
    private readonly ManualTimeProvider _clock;
    private readonly ServiceProvider _services;
    private bool _started;

    public SimulatedLife(SimulationOptions options, Random random, SimulatedDisk disk, ManualTimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _dispatcher = new SimulatedDispatcher(random);
        _clients = new SimulatedClients(_dispatcher);
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddLogging();
        options.ConfigureServices(services);
        services.AddSingleton(provider =>
        {
            var grainOptions = new EmbeddedGrainOptions { TimeProvider = clock };
            foreach (var assembly in options.GrainAssemblies)
                grainOptions.GrainAssemblies.Add(assembly);
            options.Configure(grainOptions);
            return new GrainHost(provider, grainOptions, _dispatcher, _ => new SimulatedGrainStore(_dispatcher, disk, random, options.FailedCommits));
        });
        services.AddSingleton(static provider => provider.GetRequiredService<GrainHost>().Grains);
        _services = services.BuildServiceProvider();
        Host = _services.GetRequiredService<GrainHost>();
    }

    public GrainHost Host { get; }

    /// <summary>Runs a part of the scenario to its end; false when the crash came first.</summary>
    public bool Finish(Func<SimulatedRun, Task> part, SimulatedRun run, int crashAt)
    {
        // The simulation's steps must not inherit what surrounds the test, nor leave anything behind.
        var finished = false;
        ExecutionContext.Run(RequestContextValues.Empty, _ => finished = TakeSteps(part, run, crashAt), null);
        return finished;
    }

    /// <summary>Ends it as a power cut would.</summary>
    public void Kill()
    {
        _dispatcher.Kill();
        Host.Abort();
        Host.Telemetry.Dispose();
    }

    private bool TakeSteps(Func<SimulatedRun, Task> part, SimulatedRun run, int crashAt)
    {
        var task = Task.Factory.StartNew(async () =>
        {
            if (!_started)
                await Host.StartAsync(CancellationToken.None);
            _started = true;
            await part(run);
        }, CancellationToken.None, TaskCreationOptions.None, _clients).Unwrap();

        var begun = _clock.GetTimestamp();
        while (!task.IsCompleted)
        {
            if (run.Steps >= crashAt)
                return false;
            if (_dispatcher.Step())
            {
                run.Steps++;
                if (_dispatcher.Steps > _options.StepLimit)
                    throw new InvalidOperationException($"The run did not end within {_options.StepLimit} steps.");
                continue;
            }

            // Nothing can happen before time goes on.
            if (_clock.NextTimer is not { } next || _clock.GetElapsedTime(begun) > _options.TimeLimit)
                throw new InvalidOperationException("The run is stuck: nothing can happen any more, and the clients still wait.");
            _clock.Advance(next - _clock.GetUtcNow());
        }

        task.GetAwaiter().GetResult();
        return true;
    }
}
