using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

public interface IWaitingGrain : IGrainWithStringKey
{
    /// <summary>Tells the probe of the same key <c>waiting</c>, and waits.</summary>
    Task WaitForeverAsync();

    [ResponseTimeout("00:00:03")]
    Task WaitForeverHastilyAsync();

    Task<int> AnswerAsync();

    Task<int> AnswerWithTokenAsync(CancellationToken cancellationToken);

    Task WaitForTokenAsync(string probe, CancellationToken cancellationToken);

    Task CallThroughAsync(string other, string back);

    Task MeetAsync(string other);
}
