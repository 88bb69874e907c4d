using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

public interface INewsGrain : IGrainWithStringKey
{
    Task SubscribeAsync(INewsObserver observer);

    Task UnsubscribeAsync(INewsObserver observer);

    /// <summary>Answers how many are told.</summary>
    Task<int> TellAsync(string news);

    Task<int> AskAsync(string question);
}
