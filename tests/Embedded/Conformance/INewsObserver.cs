using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

public interface INewsObserver : IGrainObserver
{
    void Hear(string news);

    Task<int> AnswerAsync(string question);
}
