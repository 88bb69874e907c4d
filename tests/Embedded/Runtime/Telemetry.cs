using System.Diagnostics;
using System.Diagnostics.Metrics;
using Kyodo.Embedded.Tests.Conformance;

namespace Kyodo.Embedded.Tests.Runtime;

public sealed class Telemetry
{
    [Fact]
    public async Task Calls_and_activations_are_counted()
    {
        await using var host = await EmbeddedTestHost.StartAsync();
        var counted = 0L;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "kyodo.grains.calls")
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag.Value is "conformance-counter")
                    Interlocked.Add(ref counted, value);
            }
        });
        listener.Start();
        listener.RecordObservableInstruments();
        var before = counted;
        for (var i = 0; i < 7; i++)
            await host.Grains.GetGrain<ICounterGrain>("12233/metrics").AddAsync(1);
        await host.DeactivateAllAsync();
        counted = 0;
        listener.RecordObservableInstruments();
        Assert.True(counted >= before + 7);
    }

    [Fact]
    public async Task A_call_made_in_a_span_continues_it()
    {
        var spans = new List<Activity>();
        using var source = new ActivitySource("Kyodo.Embedded.Tests");
        using var listener = new ActivityListener
        {
            ShouldListenTo = one => one.Name is "Kyodo.Embedded" or "Kyodo.Embedded.Tests",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                lock (spans)
                    spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = await EmbeddedTestHost.StartAsync();
        ActivityTraceId trace;
        using (var outer = source.StartActivity("outer")!)
        {
            trace = outer.TraceId;
            await host.Grains.GetGrain<ICounterGrain>("12233/traced").AddAsync(1);
        }

        lock (spans)
            Assert.Contains(spans, span => span.TraceId == trace && span.OperationName.EndsWith("ICounterGrain/AddAsync", StringComparison.Ordinal));
    }
}
