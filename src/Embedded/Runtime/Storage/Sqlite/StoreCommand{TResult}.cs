namespace Kyodo.Embedded.Storage.Sqlite;

/// <summary>A write with an answer.</summary>
internal sealed class StoreCommand<TState, TResult>(TState state, Func<SqliteWriter, TState, TResult> execute) : StoreCommand
{
    // The writer never runs its callers' code.
    private readonly TaskCompletionSource<TResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TResult? _result;
    private Exception? _refusal;

    public Task<TResult> Answer => _answer.Task;

    public override void Execute(SqliteWriter writer)
    {
        try
        {
            _result = execute(writer, state);
        }
        catch (Orleans.Runtime.OrleansException refusal)
        {
            _refusal = refusal;
        }
    }

    public override void Acknowledge()
    {
        if (_refusal is not null)
            _answer.SetException(_refusal);
        else
            _answer.SetResult(_result!);
    }

    public override void Fail(Exception error) => _answer.TrySetException(error);
}
