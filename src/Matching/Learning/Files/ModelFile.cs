using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Learning.Files;

/// <summary>A model as a small JSON file: format 1, the model, its data window, figures and seed. The same model gives the same bytes.</summary>
public static class ModelFile
{
    /// <summary>The format that is written and read.</summary>
    public const int Format = 1;

    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestBytes = 1 << 20;

    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 8,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private static readonly string[] s_members = ["format", "version", "prior", "window", "freedom", "seed", "figures", "intercept", "shapes", "interactions"];

    /// <summary>Writes a model.</summary>
    public static byte[] Write(LearnedModel model) => JsonSerializer.SerializeToUtf8Bytes(
        new ModelDocument
        {
            Format = Format,
            Version = model.Model.Version,
            Prior = model.Prior,
            Window = model.Window,
            Freedom = model.Freedom,
            Seed = model.Seed,
            Figures = model.Figures,
            Intercept = model.Model.Intercept,
            Shapes = model.Model.Shapes,
            Interactions = model.Model.Interactions,
        },
        s_options);

    /// <summary>Reads a model that anybody may have written.</summary>
    public static ModelReading Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > LargestBytes)
            return Wrong(new Problem("$", ProblemCode.TooLong, LargestBytes.ToString(CultureInfo.InvariantCulture)));
        ModelDocument? document;
        try
        {
            var reader = new Utf8JsonReader(file, new JsonReaderOptions { MaxDepth = s_options.MaxDepth });
            using (var whole = JsonDocument.ParseValue(ref reader))
            {
                // The serializer names the object that lacks a member, not the member.
                if (whole.RootElement.ValueKind == JsonValueKind.Object && s_members.FirstOrDefault(m => !whole.RootElement.TryGetProperty(m, out _)) is { } missing)
                    return Wrong(new Problem(missing, ProblemCode.Missing));
            }

            document = JsonSerializer.Deserialize<ModelDocument>(file, s_options);
        }
        catch (JsonException wrong)
        {
            return Wrong(new Problem(FieldOf(wrong), ProblemCode.Malformed));
        }

        if (document is null)
            return Wrong(new Problem("$", ProblemCode.Missing));
        if (document.Format != Format)
            return Wrong(new Problem("format", ProblemCode.Unknown));
        var model = new ScoreModel { Version = document.Version, Intercept = document.Intercept, Shapes = document.Shapes, Interactions = document.Interactions };
        List<Problem> problems = [.. ScoreModelRules.Check(model)];
        if (problems.Count == 0)
        {
            foreach (var (i, shape) in model.Shapes.Index())
            {
                if (!FeatureDirections.Holds(shape))
                    problems.Add(new($"shapes[{i.ToString(CultureInfo.InvariantCulture)}].values", ProblemCode.Disagrees, FeatureDirections.Of(shape.Feature).ToString()));
            }
        }

        problems.AddRange(CheckOrigin(document));
        return problems.Count > 0
            ? new(null, problems)
            : new(new LearnedModel(model, document.Prior, document.Window, document.Freedom, document.Seed) { Figures = document.Figures }, []);
    }

    private static IReadOnlyList<Problem> CheckOrigin(ModelDocument document)
    {
        var findings = new Findings();
        findings.Text(document.Prior, "prior", 80, required: true);
        var window = document.Window;
        findings.Range(window.Outcomes, "window.outcomes", 0, int.MaxValue);
        findings.Range(window.Completed, "window.completed", 0, Math.Max(0, window.Outcomes));
        findings.Check(window.From is null == window.To is null, "window.to", ProblemCode.Disagrees, "window.from");
        findings.Check(window.From is not { } from || window.To is not { } to || from <= to, "window.to", ProblemCode.EndsBeforeStart);
        if (document.Figures is { } figures)
        {
            findings.Range(figures.Outcomes, "figures.outcomes", 1, int.MaxValue);
            findings.Range(figures.Completed, "figures.completed", 0, Math.Max(0, figures.Outcomes));
            findings.Range(figures.LogLoss, "figures.logLoss", 0, 50);
            findings.Range(figures.Auc ?? 0, "figures.auc", 0, 1);
            findings.Range(figures.CalibrationError, "figures.calibrationError", 0, 1);
            findings.Range(figures.NdcgAt10 ?? 0, "figures.ndcgAt10", 0, 1);
            findings.Range(figures.HitRateAt10 ?? 0, "figures.hitRateAt10", 0, 1);
        }

        return findings.Problems;
    }

    // A path such as $.window.to, where the reader got stuck; for an unknown or missing member it is the object's.
    private static string FieldOf(JsonException wrong) =>
        wrong.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : "$";

    private static ModelReading Wrong(Problem problem) => new(null, [problem]);
}
