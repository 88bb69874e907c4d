using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;

namespace Kyodo.Grains.Needs;

/// <summary>
/// Writes a need's candidates for its record: of each an array of its parts in one order, a third as long as an object with names. A list is
/// the larger part of a record, and written anew with every change. It reads the objects of form 1 too, and passes over parts that later code may append.
/// </summary>
public sealed class StoredSuggestions : JsonConverter<ImmutableArray<Suggestion>>
{
    /// <inheritdoc/>
    public override ImmutableArray<Suggestion> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        StoredArray.Expect(reader.TokenType == JsonTokenType.StartArray);
        var suggestions = ImmutableArray.CreateBuilder<Suggestion>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            suggestions.Add(reader.TokenType == JsonTokenType.StartObject ? JsonSerializer.Deserialize<Suggestion>(ref reader, options)! : ReadOne(ref reader));
        return suggestions.DrainToImmutable();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ImmutableArray<Suggestion> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var suggestion in value)
            Write(writer, suggestion);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Suggestion suggestion)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(suggestion.Resource.Value);
        writer.WriteStringValue(suggestion.Owner.Value);
        writer.WriteStringValue(suggestion.Title);
        writer.WriteNumberValue((int)suggestion.OwnerKind);
        writer.WriteNumberValue(suggestion.Score);
        writer.WriteNumberValue((int)suggestion.Level);
        writer.WriteBooleanValue(suggestion.Held);
        Write(writer, suggestion.For);
        Write(writer, suggestion.Against);
        Write(writer, suggestion.Facts);
        Write(writer, suggestion.Context);
        writer.WriteEndArray();
    }

    private static Suggestion ReadOne(ref Utf8JsonReader reader)
    {
        StoredArray.Expect(reader.TokenType == JsonTokenType.StartArray);
        var resource = reader.NextId<ResourceId>();
        var owner = reader.NextId<ParticipantId>();
        var title = reader.NextText();
        var kind = (ParticipantKind)reader.NextNumber();
        var score = reader.NextNumber();
        var level = (Level)reader.NextNumber();
        var held = reader.NextFlag();
        var pro = ReadReasons(ref reader);
        var contra = ReadReasons(ref reader);
        var facts = ReadFacts(ref reader);
        var context = ReadContext(ref reader);
        reader.PassEnd();
        return new(resource, owner, title, kind, score, level, pro, contra, facts, held, context);
    }

    private static void Write(Utf8JsonWriter writer, ImmutableArray<Reason> reasons)
    {
        writer.WriteStartArray();
        foreach (var reason in reasons)
        {
            writer.WriteNumberValue((int)reason.Topic);
            writer.WriteNumberValue(reason.Share);
            writer.WriteNumberValue((int)reason.Bin);
            writer.WriteNumberValue((int)reason.Without);
        }

        writer.WriteEndArray();
    }

    private static ImmutableArray<Reason> ReadReasons(ref Utf8JsonReader reader)
    {
        reader.NextStart();
        var reasons = ImmutableArray.CreateBuilder<Reason>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            reasons.Add(new((ReasonTopic)reader.GetByte(), reader.NextNumber(), checked((byte)reader.NextNumber()), checked((byte)reader.NextNumber())));
        return reasons.DrainToImmutable();
    }

    private static void Write(Utf8JsonWriter writer, PairFacts facts)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue((int)facts.Kind);
        writer.WriteNumberValue((int)facts.Owner);
        writer.WriteNumberValue((int)facts.Field);
        Write(writer, facts.SkillsCovered);
        Write(writer, facts.SkillsLacking);
        if (facts.Kilometres is { } kilometres)
            writer.WriteNumberValue(kilometres);
        else
            writer.WriteNullValue();
        writer.WriteNumberValue(facts.HoursAsked);
        writer.WriteNumberValue(facts.HoursFree);
        writer.WriteNumberValue(facts.RecentAsks);
        writer.WriteNumberValue((int)facts.LanguagesShared);
        writer.WriteNumberValue((int)facts.Frequency);
        writer.WriteEndArray();
    }

    private static PairFacts ReadFacts(ref Utf8JsonReader reader)
    {
        reader.NextStart();
        var facts = new PairFacts
        {
            Kind = (ResourceKind)reader.NextNumber(),
            Owner = (ParticipantKind)reader.NextNumber(),
            Field = (Field)reader.NextNumber(),
            SkillsCovered = ReadSkills(ref reader),
            SkillsLacking = ReadSkills(ref reader),
            Kilometres = reader.Read() && reader.TokenType == JsonTokenType.Null ? null : reader.GetDouble(),
            HoursAsked = reader.NextNumber(),
            HoursFree = reader.NextNumber(),
            RecentAsks = reader.NextNumber(),
            LanguagesShared = (Languages)reader.NextNumber(),
            Frequency = (Frequency)reader.NextNumber(),
        };
        reader.PassEnd();
        return facts;
    }

    // Two numbers of 64 bits, the higher first.
    private static void Write(Utf8JsonWriter writer, SkillSet skills)
    {
        writer.WriteNumberValue((ulong)(skills.Bits >> 64));
        writer.WriteNumberValue((ulong)skills.Bits);
    }

    private static SkillSet ReadSkills(ref Utf8JsonReader reader)
    {
        StoredArray.Expect(reader.Read());
        var high = reader.GetUInt64();
        StoredArray.Expect(reader.Read());
        return new(new UInt128(high, reader.GetUInt64()));
    }

    private static void Write(Utf8JsonWriter writer, AskContext? context)
    {
        if (context is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        writer.WriteBase64StringValue(context.Bins.AsSpan());
        writer.WriteNumberValue((int)context.Groups.Speaks);
        writer.WriteStringValue(context.Groups.AgeBand);
        writer.WriteBooleanValue(context.Groups.Newcomer);
        writer.WriteNumberValue((int)context.Groups.District);
        writer.WriteEndArray();
    }

    private static AskContext? ReadContext(ref Utf8JsonReader reader)
    {
        StoredArray.Expect(reader.Read());
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        StoredArray.Expect(reader.TokenType == JsonTokenType.StartArray && reader.Read());
        var bins = ImmutableCollectionsMarshal.AsImmutableArray(reader.GetBytesFromBase64());
        var context = new AskContext(bins, new((LanguageGroup)reader.NextNumber(), reader.NextText(), reader.NextFlag(), checked((ushort)reader.NextNumber())));
        reader.PassEnd();
        return context;
    }
}
