using System.Collections.Immutable;
using System.Globalization;
using Kyodo.Fixtures;
using Kyodo.Matching.Intake;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Tests.Intake;

/// <summary>A written example: what was typed, and the values of each field, as the files in Examples have them.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Expected">The values by field name.</param>
public sealed record IntakeExample(string Text, ImmutableDictionary<string, ImmutableHashSet<string>> Expected)
{
    public const string HeldOut = "held-out.txt";
    public const string Development = "development.txt";

    public static readonly DateOnly Today = new(2026, 11, 18);

    public static readonly ImmutableArray<string> Fields = ["kind", "field", "skills", "town", "dates", "days", "often", "time", "slots", "cautions"];

    private static readonly ImmutableHashSet<string> s_none = [];

    public static ImmutableArray<IntakeExample> Read(string file) =>
        [.. File.ReadLines(Path.Combine(TestPaths.Repository, "tests", "Matching", "Intake", "Examples", file))
            .Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];

    public ImmutableHashSet<string> Of(string field) => Expected.GetValueOrDefault(field, s_none);

    /// <summary>What the parser says, in the same words.</summary>
    public static ImmutableHashSet<string> Guessed(IntakeNote note, string field) => field switch
    {
        "kind" => [note.Kind.Value.ToString()],
        "field" => note.Field is { } guess ? [guess.Value.ToString()] : [],
        "skills" => [.. note.Skills.Select(s => StandardSkills.Catalog.Find(s.Value)!.Japanese)],
        "town" => note.Town is { } town ? [town.Value.Name] : [],
        "dates" => [.. note.Dates.Select(d => d.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))],
        "days" => [.. note.Days.Select(d => d.Value.ToString())],
        "often" => note.Frequency is { } often ? [often.Value.ToString()] : [],
        "time" => note.Time is { } time ? [$"{Clock(time.Value.From)}-{Clock(time.Value.To)}"] : [],
        "slots" => note.Slots is { } slots ? [slots.Value.Minimum == slots.Value.Maximum ? $"{slots.Value.Minimum}" : $"{slots.Value.Minimum}-{slots.Value.Maximum}"] : [],
        "cautions" => [.. note.Cautions.Select(c => c.Value)],
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static string Clock(TimeOnly time) => time.Minute == 0 ? time.Hour.ToString(CultureInfo.InvariantCulture) : time.ToString("H:mm", CultureInfo.InvariantCulture);

    private static IntakeExample Parse(string line)
    {
        var parts = line.Split(" | ");
        var expected = parts.Skip(1).Select(p => p.Split('=', 2)).ToImmutableDictionary(p => p[0], p => p[1].Split(',').ToImmutableHashSet());
        Assert.All(expected.Keys, key => Assert.Contains(key, Fields));
        return new(parts[0], expected.ContainsKey("kind") ? expected : expected.Add("kind", [nameof(ResourceKind.Skill)]));
    }
}
