using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Needs;

/// <summary>
/// Writes a need's steps for its record: of each an array of its parts in one order; of one that repeats the step before for another candidate,
/// as new rules cause by the dozen, the candidate alone. It reads the objects of forms 1 and 2 too, and passes over parts that later code may append.
/// </summary>
public sealed class StoredSteps : JsonConverter<ImmutableArray<NeedStep>>
{
    /// <inheritdoc/>
    public override ImmutableArray<NeedStep> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        StoredArray.Expect(reader.TokenType == JsonTokenType.StartArray);
        var steps = ImmutableArray.CreateBuilder<NeedStep>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            steps.Add(reader.TokenType switch
            {
                JsonTokenType.StartObject => JsonSerializer.Deserialize<NeedStep>(ref reader, options)!,
                JsonTokenType.String => Again(steps, StoredArray.Id<ResourceId>(reader.GetString())),
                _ => ReadOne(ref reader),
            });
        }

        return steps.DrainToImmutable();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ImmutableArray<NeedStep> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        NeedStep? before = null;
        foreach (var step in value)
        {
            if (step.Resource is { } resource && before is not null && Repeats(step, before))
                writer.WriteStringValue(resource.Value);
            else
                Write(writer, step);
            before = step;
        }

        writer.WriteEndArray();
    }

    // Compared by part, not by a copy: thousands of records may be written at once.
    private static bool Repeats(NeedStep step, NeedStep before) =>
        step.At == before.At && step.What == before.What && step.Reason == before.Reason && step.Offer == before.Offer && step.By == before.By;

    private static NeedStep Again(ImmutableArray<NeedStep>.Builder steps, ResourceId resource)
    {
        StoredArray.Expect(steps.Count > 0);
        return steps[^1] with { Resource = resource };
    }

    private static void Write(Utf8JsonWriter writer, NeedStep step)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(step.At);
        writer.WriteNumberValue((int)step.By.Role);
        writer.WriteStringValue(step.By.Account);
        writer.WriteStringValue(step.By.For?.Value);
        writer.WriteStringValue(step.What);
        writer.WriteStringValue(step.Offer?.Value);
        writer.WriteStringValue(step.Resource?.Value);
        writer.WriteStringValue(step.Reason);
        writer.WriteEndArray();
    }

    private static NeedStep ReadOne(ref Utf8JsonReader reader)
    {
        StoredArray.Expect(reader.TokenType == JsonTokenType.StartArray);
        var at = reader.NextMoment();
        var by = new Actor((ActorRole)reader.NextNumber(), reader.NextText(), reader.NextIdOrNull<ParticipantId>());
        var step = new NeedStep(
            at, by == Actor.System ? Actor.System : by, reader.NextText(), reader.NextIdOrNull<OfferId>(), reader.NextIdOrNull<ResourceId>(), reader.NextText());
        reader.PassEnd();
        return step;
    }
}
