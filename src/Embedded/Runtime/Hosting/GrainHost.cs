using Kyodo.Embedded.Activations;
using Kyodo.Embedded.CodeGeneration;
using Kyodo.Embedded.Diagnostics;
using Kyodo.Embedded.Observers;
using Kyodo.Embedded.Reminders;
using Kyodo.Embedded.Scheduling;
using Kyodo.Embedded.Storage;
using Kyodo.Embedded.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans;

namespace Kyodo.Embedded;

/// <summary>All grains of one process on one data folder. Hidden from grains; hosts start, stop and administer it.</summary>
public sealed class GrainHost : IHostedService, IAsyncDisposable
{
    private static readonly TimeSpan s_sweepPeriod = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _abandon = new();
    private readonly long _startedAt;
    private readonly bool _usesSystemTime;
    private readonly Func<TimeProvider, IGrainStore> _openStore;
    private IGrainStore? _store;
    private readonly Lock _stopGate = new();
    private Task? _stop;
    private ITimer? _sweep;
    private long _coarseNow;
    private volatile bool _stopping;
    private volatile bool _stopped;
    private volatile bool _aborted;
    private bool _disposed;

    /// <summary>A host with its store on disk and its turns on the thread pool.</summary>
    /// <param name="services">What grains may ask for in their constructors.</param>
    /// <param name="options">Folder, clock, times.</param>
    public GrainHost(IServiceProvider services, EmbeddedGrainOptions options)
        : this(services, options, new PooledDispatcher(options.ShuffleSeed), time => new SqliteGrainStore(options.DataFolder, options.StoreProbe, time))
    {
    }

    internal GrainHost(IServiceProvider services, EmbeddedGrainOptions options, Dispatcher dispatcher, Func<TimeProvider, IGrainStore> openStore)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        Services = services;
        Options = options;
        Dispatcher = dispatcher;
        _openStore = openStore;
        TimeProvider = options.TimeProvider ?? services.GetService<TimeProvider>() ?? TimeProvider.System;
        _usesSystemTime = ReferenceEquals(TimeProvider, TimeProvider.System);
        _startedAt = TimeProvider.GetTimestamp();
        Log = new GrainLog((services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger("Kyodo.Embedded"));
        Classes = new GrainClasses(this, [.. options.GrainAssemblies]);
        Observers = new ObserverRegistry(this);
        Grains = new GrainFactory(this);
        Telemetry = new GrainTelemetry(this);
        Reminders = new ReminderService(this);
        // A coarse clock may be late by one sweep; nobody is to be timed out early.
        DefaultTimeoutMilliseconds = (long)options.ResponseTimeout.TotalMilliseconds;
        TimeoutSlack = _usesSystemTime ? (long)s_sweepPeriod.TotalMilliseconds : 0;
    }

    /// <summary>References to this host's grains.</summary>
    public IGrainFactory Grains { get; }

    /// <summary>The store, once started: for exports, journals and backups.</summary>
    public IGrainStore Store => _store ?? throw new InvalidOperationException("The grain host is not started.");

    /// <summary>How many grains are in memory.</summary>
    public int ActivationCount => Classes.All.Sum(grainClass => grainClass.ActivationCount);

    internal IServiceProvider Services { get; }

    internal EmbeddedGrainOptions Options { get; }

    internal Dispatcher Dispatcher { get; }

    internal TimeProvider TimeProvider { get; }

    internal GrainLog Log { get; }

    internal GrainClasses Classes { get; }

    internal ObserverRegistry Observers { get; }

    internal ReminderService Reminders { get; }

    internal GrainTelemetry Telemetry { get; }

    internal long DefaultTimeoutMilliseconds { get; }

    internal long TimeoutSlack { get; }

    /// <summary>Cancelled when stopping no longer waits for grains.</summary>
    internal CancellationToken Abandoned => _abandon.Token;

    /// <summary>Whether calls from outside the grains are refused.</summary>
    internal bool IsStopping => _stopping;

    internal bool IsStopped => _stopped;

    /// <summary>Whether grains take no more turns.</summary>
    internal bool IsAborted => _aborted;

    /// <summary>Milliseconds since the host was made; with the system's clock, late by up to one sweep.</summary>
    internal long Now => _usesSystemTime ? Volatile.Read(ref _coarseNow) : ReadClock();

    /// <summary>Opens the store and starts the reminders.</summary>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="DataFolderInUseException">Another process works on the folder.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _store = _openStore(TimeProvider);
        _coarseNow = ReadClock();
        _sweep = TimeProvider.CreateTimer(static state => ((GrainHost)state!).Sweep(), this, s_sweepPeriod, s_sweepPeriod);
        await Reminders.StartAsync();
    }

    /// <summary>Refuses new calls, lets grains finish and deactivate, makes everything durable and closes the store.</summary>
    /// <param name="cancellationToken">Stops waiting for grains.</param>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        // A host may be stopped and disposed at the same time: whoever comes second waits for the one stop there is.
        lock (_stopGate)
            return _stop ??= StopOnceAsync(cancellationToken);
    }

    /// <summary>Lets every grain leave memory; finished when all that were there have.</summary>
    public Task DeactivateAllAsync() =>
        DeactivateAllAsync(new DeactivationReason(DeactivationReasonCode.RuntimeRequested, "All grains are deactivated."), CancellationToken.None);

    /// <summary>
    /// Stops at once, as if the process had been killed: grains take no more turns, writes that are not yet durable are dropped, and calls
    /// from outside the grains that are under way fail. For tests.
    /// </summary>
    public void Abort()
    {
        _stopping = true;
        _stopped = true;
        _aborted = true;
        Reminders.Dispose();
        _sweep?.Dispose();
        _store?.Abort();
        foreach (var activation in Classes.All.SelectMany(grainClass => grainClass.Activations))
            activation.Abandon();
    }

    /// <summary>Stops if that has not happened, and frees threads and files.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        try
        {
            await StopAsync(CancellationToken.None);
        }
        finally
        {
            Telemetry.Dispose();
            Dispatcher.Dispose();
            _abandon.Dispose();
        }
    }

    internal void LogLostError(RequestMethod method, Exception error)
    {
        Telemetry.CountLostError();
        Log.LostError(error, method.Name);
    }

    private async Task StopOnceAsync(CancellationToken cancellationToken)
    {
        if (_stopping)
            return;
        _stopping = true;
        Reminders.Dispose();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Options.StopTimeout);
        try
        {
            await DeactivateAllAsync(new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The host stops."), patience.Token);
        }
        catch (OperationCanceledException)
        {
            Log.StoppedEarly(ActivationCount);
        }

        _stopped = true;
        try
        {
            await _abandon.CancelAsync();
            _sweep?.Dispose();
            if (_store is not null)
                await _store.FlushAsync();
        }
        finally
        {
            // One that stopped after an error gives its folder back, too.
            if (_store is not null)
                await _store.DisposeAsync();
        }
    }

    private async Task DeactivateAllAsync(DeactivationReason reason, CancellationToken patience)
    {
        do
        {
            var all = Classes.All.SelectMany(grainClass => grainClass.Activations).ToArray();
            foreach (var activation in all)
                activation.Deactivate(reason);
            await Task.WhenAll(all.Select(activation => activation.Deactivated)).WaitAsync(patience);
        }
        while (_stopping && ActivationCount > 0);
    }

    private long ReadClock() => (long)TimeProvider.GetElapsedTime(_startedAt).TotalMilliseconds;

    private void Sweep()
    {
        var now = ReadClock();
        Volatile.Write(ref _coarseNow, now);
        var idleAge = (long)Options.IdleCollectionAge.TotalMilliseconds;
        foreach (var grainClass in Classes.All)
            grainClass.Sweep(now, idleAge);
        foreach (var observer in Observers.All)
            observer.Sweep(now, idleAge);
        Observers.RemoveCollected();
        WaitCycles.Break(this, now - (long)Options.WaitCycleAge.TotalMilliseconds);
    }
}
