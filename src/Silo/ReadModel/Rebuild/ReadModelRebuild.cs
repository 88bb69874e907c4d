using System.Text.Json;
using Kyodo.Grains.Collaborations;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Grains.ReadModel;
using Kyodo.Grains.Storage;
using Kyodo.Matching.Model;
using Kyodo.Silo.Stored;

namespace Kyodo.Silo.ReadModel.Rebuild;

/// <summary>
/// Makes the read model from what the grains have stored, by the same functions that the grains use. It may run beside living grains: a row
/// of an older version never replaces a newer one.
/// </summary>
public sealed class ReadModelRebuild(ReadModelTables tables, IReadModelWriter writer)
{
    private const int AtOnce = 1_000;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>Makes the rows where that was not finished before.</summary>
    /// <param name="states">What is stored.</param>
    /// <param name="cancellation">Stops; the next start goes on.</param>
    /// <returns>What was made; null when nothing was to be done.</returns>
    public async Task<RebuiltRows?> RunIfNeeded(IStoredStates states, CancellationToken cancellation) =>
        await tables.AreFilled(cancellation) ? null : await Run(states, cancellation);

    /// <summary>Makes every row, over those that are there.</summary>
    /// <param name="states">What is stored.</param>
    /// <param name="cancellation">Stops; the next start goes on.</param>
    /// <exception cref="NotSupportedException">A state is newer than this program.</exception>
    /// <exception cref="JsonException">A state cannot be read; the message names its key.</exception>
    public async Task<RebuiltRows> Run(IStoredStates states, CancellationToken cancellation)
    {
        var participants = await Put<ParticipantState>(states, "person", Participant, cancellation)
            + await Put<ParticipantState>(states, "group", Participant, cancellation);
        var needs = await Put<NeedState>(states, "need", Need, cancellation);
        var collaborations = await Put<CollaborationState>(states, "collaboration", Collaboration, cancellation);
        await tables.MarkFilled(cancellation);
        return new(participants, needs, collaborations);

        Task? Participant(string key, ParticipantState state)
        {
            Formats.Check(state.Format, ParticipantState.CurrentFormat);
            return state.Participant is null ? null : writer.Put(ParticipantFlow.Row(state), cancellation);
        }

        Task? Need(string key, NeedState state)
        {
            Formats.Check(state.Format, NeedState.CurrentFormat);
            return state.Need is null ? null : writer.Put(NeedViews.Row(state), cancellation);
        }

        Task? Collaboration(string key, CollaborationState state)
        {
            Formats.Check(state.Format, CollaborationState.CurrentFormat);
            return state.Start is null ? null : writer.Put(CollaborationViews.Row(new CollaborationId(key), state), cancellation);
        }
    }

    private static async Task<int> Put<TState>(IStoredStates states, string name, Func<string, TState, Task?> put, CancellationToken cancellation)
    {
        var count = 0;
        List<Task> writing = new(AtOnce);
        await foreach (var state in states.All(name, cancellation))
        {
            if (put(state.Key, Read<TState>(name, state)) is not { } written)
                continue;
            count++;
            writing.Add(written);
            if (writing.Count < AtOnce)
                continue;
            await Task.WhenAll(writing);
            writing.Clear();
        }

        await Task.WhenAll(writing);
        return count;
    }

    private static TState Read<TState>(string name, StoredState state)
    {
        try
        {
            return JsonSerializer.Deserialize<TState>(state.Body.Span, s_json) ?? throw new JsonException("it is null");
        }
        catch (JsonException failure)
        {
            throw new JsonException($"The state '{name}' of {state.Key} cannot be read: {failure.Message}", failure);
        }
    }
}
