using System.Collections.Immutable;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Storage;

namespace Kyodo.Grains.Registrations;

/// <summary>Applications for registration: <see cref="RegistrationsLife"/> on durable state.</summary>
[GrainType("registrations")]
public sealed class RegistrationsGrain([PersistentState("registrations")] IPersistentState<RegistrationsState> storage, TimeProvider time) : Grain, IRegistrationsGrain
{
    private Durable<RegistrationsState> _state = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Formats.Check(storage.State.Format, RegistrationsState.CurrentFormat);
        _state = new(this, storage, static _ => Task.CompletedTask, static () => { });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<Answer> Apply(SelfRegistration application) => Run(application.Id, state => RegistrationsLife.Apply(state, application, time.GetUtcNow()));

    /// <inheritdoc/>
    public Task<ImmutableArray<SelfRegistration>> Waiting(Actor viewer) => Task.FromResult(viewer.IsDesk ? _state.Value.Waiting : []);

    /// <inheritdoc/>
    public Task<Answer> Settle(SettleRegistration command) => Run(command.Command, state => RegistrationsLife.Settle(state, command));

    /// <inheritdoc/>
    public Task<Answer> Forget(ForgetRegistrations command) => Run(command.Command, state => RegistrationsLife.Forget(state, command));

    private Task<Answer> Run(Guid command, Func<RegistrationsState, (RegistrationsState State, Answer Answer)> step) =>
        _state.Change(state => CommandMemory.Once(state, command, time.GetUtcNow(), step));
}
