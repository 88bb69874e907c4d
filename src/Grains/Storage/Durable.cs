namespace Kyodo.Grains.Storage;

/// <summary>
/// A grain's stored state behind one gate. <see cref="Value"/> is only what is durable; changes are pure functions of it, applied one
/// after the other even where turns interleave; a failed write takes the activation down, so that nothing unsaved is served.
/// </summary>
/// <typeparam name="TState">The state; immutable, replaced as a whole.</typeparam>
public sealed class Durable<TState>
    where TState : class
{
    private readonly IGrainBase _grain;
    private readonly IPersistentState<TState> _storage;
    private readonly Func<TState, Task> _beforeWrite;
    private readonly Action _afterWrite;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private bool _broken;

    /// <summary>Wraps a state that the runtime has read.</summary>
    /// <param name="grain">The grain.</param>
    /// <param name="storage">Its persistent state.</param>
    /// <param name="beforeWrite">Told of the state that is about to be written, such as to register a reminder first.</param>
    /// <param name="afterWrite">Called when it is durable, such as to start the outbox.</param>
    public Durable(IGrainBase grain, IPersistentState<TState> storage, Func<TState, Task> beforeWrite, Action afterWrite)
    {
        _grain = grain;
        _storage = storage;
        _beforeWrite = beforeWrite;
        _afterWrite = afterWrite;
        Value = storage.State;
    }

    /// <summary>The state as last written or read.</summary>
    public TState Value { get; private set; }

    /// <summary>Changes the state; finished when the change is durable. A change that returns its argument writes nothing.</summary>
    public Task Change(Func<TState, TState> change) => Change(state => (change(state), true));

    /// <summary>Changes the state and tells what came of it; finished when the change is durable.</summary>
    /// <typeparam name="TResult">What is told.</typeparam>
    /// <param name="change">Pure; it is given the state as last written.</param>
    public async Task<TResult> Change<TResult>(Func<TState, (TState State, TResult Result)> change)
    {
        await _gate.WaitAsync();
        try
        {
            if (_broken)
                throw new InvalidOperationException("An earlier write failed; the grain is being deactivated.");
            var (next, result) = change(Value);
            if (!ReferenceEquals(next, Value))
                await Write(next);
            return result;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task Write(TState next)
    {
        await _beforeWrite(next);
        _storage.State = next;
        try
        {
            await _storage.WriteStateAsync();
        }
        catch
        {
            _broken = true;
            _grain.DeactivateOnIdle();
            throw;
        }

        Value = next;
        _afterWrite();
    }
}
