using Kyodo.Grains.Commands;
using Kyodo.Grains.Storage;

namespace Kyodo.Grains.Models;

/// <summary>A municipality's model: <see cref="ModelLife"/> on durable state.</summary>
[GrainType("model")]
public sealed class ModelGrain : Grain, IModelGrain
{
    private readonly IPersistentState<ModelState> _storage;
    private readonly TimeProvider _time;
    private Durable<ModelState> _state = null!;
    private ModelView _view = null!;

    /// <summary>Made by the runtime.</summary>
    public ModelGrain([PersistentState("model")] IPersistentState<ModelState> storage, TimeProvider time)
    {
        _storage = storage;
        _time = time;
    }

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Formats.Check(_storage.State.Format, ModelState.CurrentFormat);
        _state = new(this, _storage, _ => Task.CompletedTask, Look);
        Look();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<ModelView> Get() => Task.FromResult(_view);

    /// <inheritdoc/>
    public Task<Answer> Promote(PromoteModel command) => Run(command.Command, state => ModelLife.Promote(state, command, _time.GetUtcNow()));

    /// <inheritdoc/>
    public Task<Answer> Return(ReturnModel command) => Run(command.Command, state => ModelLife.Return(state, command, _time.GetUtcNow()));

    private Task<Answer> Run(Guid command, Func<ModelState, (ModelState State, Answer Answer)> step) =>
        _state.Change(state => CommandMemory.Once(state, command, _time.GetUtcNow(), step));

    private void Look()
    {
        var state = _state.Value;
        var (model, faults) = ModelLife.Read(state.Champion);
        _view = new(model, state.Version, faults, state.HasPrevious ? ModelLife.Read(state.Previous).Model.Model.Version : null, state.Changes);
    }
}
