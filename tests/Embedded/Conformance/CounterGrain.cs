using Orleans;
using Orleans.Runtime;

namespace Kyodo.Embedded.Tests.Conformance;

[GrainType("conformance-counter")]
public sealed class CounterGrain([PersistentState("conformance-counter")] IPersistentState<CounterState> state) : Grain, ICounterGrain
{
    public Task<int> AddAsync(int amount)
    {
        state.State = new CounterState { Value = state.State.Value + amount };
        return Task.FromResult(state.State.Value);
    }

    public ValueTask<int> GetAsync() => new(state.State.Value);

    public Task SaveAsync() => state.WriteStateAsync();

    public Task<string> KeyAsync() => Task.FromResult(this.GetPrimaryKeyString());
}
