using System.Collections.Immutable;
using Kyodo.Grains.Storage;
using Kyodo.Matching.Learning.Outcomes;

namespace Kyodo.Grains.Outcomes;

/// <summary>A day's outcomes on durable state.</summary>
[GrainType("outcomes")]
public sealed class OutcomeBookGrain : Grain, IOutcomeBookGrain
{
    private readonly IPersistentState<OutcomeBookState> _storage;
    private Durable<OutcomeBookState> _state = null!;

    /// <summary>Made by the runtime.</summary>
    public OutcomeBookGrain([PersistentState("outcomes")] IPersistentState<OutcomeBookState> storage) => _storage = storage;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Formats.Check(_storage.State.Format, OutcomeBookState.CurrentFormat);
        _state = new(this, _storage, _ => Task.CompletedTask, () => { });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Record(ImmutableArray<Outcome> outcomes) => _state.Change(state => state.With(outcomes));

    /// <inheritdoc/>
    public Task<ImmutableArray<Outcome>> All() => Task.FromResult(_state.Value.Outcomes);
}
