using Microsoft.Extensions.Logging.Abstractions;
using Orleans;
using Orleans.Utilities;

namespace Kyodo.Embedded.Tests.Conformance;

[GrainType("conformance-news")]
public sealed class NewsGrain(TimeProvider time) : Grain, INewsGrain
{
    private readonly ObserverManager<INewsObserver> _observers = new(TimeSpan.FromMinutes(5), NullLogger.Instance) { GetDateTime = () => time.GetUtcNow().UtcDateTime };

    public Task SubscribeAsync(INewsObserver observer)
    {
        _observers.Subscribe(observer, observer);
        return Task.CompletedTask;
    }

    public Task UnsubscribeAsync(INewsObserver observer)
    {
        _observers.Unsubscribe(observer);
        return Task.CompletedTask;
    }

    public Task<int> TellAsync(string news)
    {
        _observers.Notify(observer => observer.Hear(news));
        return Task.FromResult(_observers.Count);
    }

    public async Task<int> AskAsync(string question)
    {
        var answers = 0;
        await _observers.Notify(async observer => answers += await observer.AnswerAsync(question));
        return answers;
    }
}
