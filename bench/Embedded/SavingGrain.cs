using Orleans;
using Orleans.Runtime;

namespace Kyodo.Bench;

[GrainType("bench-saving")]
public sealed class SavingGrain([PersistentState("bench-saving")] IPersistentState<SavingState> state) : Grain, ISavingGrain
{
    public async ValueTask SaveAsync(int value)
    {
        state.State = new SavingState { Value = value, Name = "山田 花子", Skills = ["運転", "英語", "パソコン"] };
        await state.WriteStateAsync();
    }

    public ValueTask<int> ReadAsync() => new(state.State.Value);
}
