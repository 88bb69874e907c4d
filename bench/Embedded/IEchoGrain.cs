using Orleans;

namespace Kyodo.Bench;

/// <summary>Answers with what it was given.</summary>
public interface IEchoGrain : IGrainWithStringKey
{
    /// <summary>The cheapest call there is.</summary>
    ValueTask<int> EchoAsync(int value);

    /// <summary>The same with a task.</summary>
    Task<int> EchoTaskAsync(int value);

    /// <summary>Calls another echo grain so many times, one after the other.</summary>
    Task<int> CallOtherAsync(string key, int count);
}
