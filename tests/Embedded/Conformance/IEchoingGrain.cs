using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

public interface IEchoingGrain : IGrainWithStringKey
{
    ValueTask<string> EchoAsync(string text);
}
