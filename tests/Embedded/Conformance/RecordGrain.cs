using Orleans;
using Orleans.Runtime;

namespace Kyodo.Embedded.Tests.Conformance;

[GrainType("conformance-record")]
public sealed class RecordGrain(
    [PersistentState("conformance-record")] IPersistentState<RecordState> state,
    [PersistentState("conformance-record-other")] IPersistentState<RecordState> other) : Grain, IRecordGrain
{
    private string _seen = "";

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _seen = state.State.Text;
        return Task.CompletedTask;
    }

    public Task WriteAsync(string text)
    {
        state.State = new RecordState { Text = text };
        return state.WriteStateAsync();
    }

    public Task WriteOtherAsync(string text)
    {
        other.State = new RecordState { Text = text };
        return other.WriteStateAsync();
    }

    public Task WriteUnwritableAsync()
    {
        state.State = new RecordState { Text = "bad", Unwritable = typeof(string) };
        return state.WriteStateAsync();
    }

    public Task ClearAsync() => state.ClearStateAsync();

    public async Task<string> ChangeAndReadAsync(string text)
    {
        state.State = new RecordState { Text = text };
        await state.ReadStateAsync();
        return state.State.Text;
    }

    public Task<RecordDescription> DescribeAsync() => Task.FromResult(new RecordDescription(state.RecordExists, state.Etag, state.State.Text));

    public Task<string> ReadOtherAsync() => Task.FromResult(other.State.Text);

    public Task<string> SeenWhenActivatedAsync() => Task.FromResult(_seen);
}
