using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Kyodo.Embedded.Generator;

/// <summary>A grain class of the project, and what is wrong with it.</summary>
internal sealed class GrainClassCheck : IEquatable<GrainClassCheck>
{
    public ImmutableArray<Problem> Problems { get; private set; }

    public static GrainClassCheck? TryRead(INamedTypeSymbol? type)
    {
        if (type is null || type.IsAbstract || !type.AllInterfaces.Any(one => one.ToDisplayString() == "Orleans.IGrain"))
            return null;
        var problems = ImmutableArray.CreateBuilder<Problem>();
        if (type.IsGenericType)
            problems.Add(Problem.At(8, type));
        return new GrainClassCheck { Problems = problems.ToImmutable() };
    }

    public bool Equals(GrainClassCheck? other) => other is not null && Problems.SequenceEqual(other.Problems);

    public override bool Equals(object? obj) => Equals(obj as GrainClassCheck);

    public override int GetHashCode() => Problems.Length;
}
