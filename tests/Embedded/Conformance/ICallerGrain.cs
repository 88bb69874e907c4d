using Orleans.Concurrency;

namespace Kyodo.Embedded.Tests.Conformance;

/// <summary>Shows what travels with a call and what does not.</summary>
public interface ICallerGrain : IEchoingGrain
{
    Task FailAsync(string message, bool beforeAwait);

    [OneWay]
    Task TellAsync(string probe, bool fail);

    Task<string> ReadContextAsync(string name);

    Task<string> ReadContextThroughAsync(string other, string name);

    Task SetContextAsync(string name, string value);

    ValueTask<string> ReadAmbientAsync();

    Task<string> ReadAmbientThroughAsync(string other);

    Task<string> ReadCultureAsync();

    Task<bool> StaysOnSchedulerAsync(string other);
}
