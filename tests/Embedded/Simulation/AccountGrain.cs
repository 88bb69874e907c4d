using Orleans;
using Orleans.Runtime;

namespace Kyodo.Embedded.Tests.Simulation;

[GrainType("simulation-account")]
public sealed class AccountGrain([PersistentState("simulation-account")] IPersistentState<AccountState> state) : Grain, IAccountGrain
{
    private bool _inside;

    public async Task<int> ApplyAsync(string command)
    {
        if (_inside)
            throw new InvalidOperationException("Two requests at once.");
        _inside = true;
        await Task.Yield();
        if (!state.State.Applied.Contains(command))
        {
            state.State = new AccountState { Applied = [.. state.State.Applied, command] };
            await state.WriteStateAsync();
        }

        _inside = false;
        return state.State.Applied.Count;
    }

    public Task<IReadOnlyList<string>> AppliedAsync() => Task.FromResult(state.State.Applied);
}
