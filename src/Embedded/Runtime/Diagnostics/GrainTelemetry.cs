using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Kyodo.Embedded.Diagnostics;

/// <summary>
/// The runtime's spans and meters, under the name <c>Kyodo.Embedded</c>. Counting calls costs nothing on their way: each activation counts
/// its own, and they are summed when somebody reads.
/// </summary>
internal sealed class GrainTelemetry : IDisposable
{
    /// <summary>The name to listen to.</summary>
    public const string Name = "Kyodo.Embedded";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _timeouts;
    private readonly Counter<long> _waitCycles;
    private readonly Counter<long> _activated;
    private readonly Counter<long> _deactivated;
    private readonly Counter<long> _lostErrors;

    public GrainTelemetry(GrainHost host)
    {
        _timeouts = _meter.CreateCounter<long>("kyodo.grains.timeouts", "{call}", "Calls whose caller stopped waiting.");
        _waitCycles = _meter.CreateCounter<long>("kyodo.grains.wait_cycles", "{call}", "Calls refused because they waited for each other.");
        _activated = _meter.CreateCounter<long>("kyodo.grains.activations.started", "{activation}", "Grains brought into memory.");
        _deactivated = _meter.CreateCounter<long>("kyodo.grains.activations.ended", "{activation}", "Grains that left memory.");
        _lostErrors = _meter.CreateCounter<long>("kyodo.grains.lost_errors", "{error}", "Errors of one-way calls and timers, which no caller sees.");
        _meter.CreateObservableUpDownCounter("kyodo.grains.activations", () => host.Classes.All.Select(grainClass =>
            new Measurement<int>(grainClass.ActivationCount, new KeyValuePair<string, object?>("type", grainClass.GrainType.ToString()))), "{activation}", "Grains in memory.");
        _meter.CreateObservableCounter("kyodo.grains.calls", () => host.Classes.All.Select(grainClass =>
            new Measurement<long>(grainClass.Handled, new KeyValuePair<string, object?>("type", grainClass.GrainType.ToString()))), "{call}", "Requests finished by grains.");
    }

    public static ActivitySource Source { get; } = new(Name);

    public void CountTimeout() => _timeouts.Add(1);

    public void CountWaitCycle() => _waitCycles.Add(1);

    public void CountActivation() => _activated.Add(1);

    public void CountDeactivation() => _deactivated.Add(1);

    public void CountLostError() => _lostErrors.Add(1);

    public void Dispose() => _meter.Dispose();
}
