using Kyodo.Matching.Learning.Contests;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Learning.Files;

/// <summary>A model file as it is written. Order and names are the format.</summary>
internal sealed record ModelDocument
{
    public required int Format { get; init; }

    public required string Version { get; init; }

    public required string Prior { get; init; }

    public required DataWindow Window { get; init; }

    public required Freedom Freedom { get; init; }

    public required int Seed { get; init; }

    public required ModelFigures? Figures { get; init; }

    public required int Intercept { get; init; }

    public required IReadOnlyList<Shape> Shapes { get; init; }

    public required IReadOnlyList<Interaction> Interactions { get; init; }
}
