using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Kyodo.Embedded.Generator;

/// <summary>A grain or observer interface as the generator sees it; comparable, so that the generator's steps can be cached.</summary>
internal sealed class GrainInterface : IEquatable<GrainInterface>
{
    private static readonly SymbolDisplayFormat s_full = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayFormat.FullyQualifiedFormat.MiscellaneousOptions | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private GrainInterface(string fullName, string displayName, string proxyName, ImmutableArray<GrainMethod> methods, ImmutableArray<Problem> problems)
    {
        FullName = fullName;
        DisplayName = displayName;
        ProxyName = proxyName;
        Methods = methods;
        Problems = problems;
    }

    /// <summary>With <c>global::</c>.</summary>
    public string FullName { get; }

    /// <summary>As people write it.</summary>
    public string DisplayName { get; }

    public string ProxyName { get; }

    public ImmutableArray<GrainMethod> Methods { get; }

    public ImmutableArray<Problem> Problems { get; }

    public static GrainInterface? TryRead(INamedTypeSymbol? type)
    {
        if (type is null)
            return null;
        var isGrain = type.AllInterfaces.Any(static one => one.ToDisplayString() == "Orleans.IGrain");
        var isObserver = type.AllInterfaces.Any(static one => one.ToDisplayString() == "Orleans.IGrainObserver");
        if (!isGrain && !isObserver || type.ContainingNamespace.ToDisplayString() is "Orleans" or "Orleans.Runtime")
            return null;

        var problems = ImmutableArray.CreateBuilder<Problem>();
        if (type.IsGenericType)
            problems.Add(Problem.At(1, type));
        if (isGrain && !type.AllInterfaces.Any(static one => one.ToDisplayString() == "Orleans.IGrainWithStringKey"))
            problems.Add(Problem.At(6, type));
        if (!IsVisible(type))
            problems.Add(Problem.At(7, type));

        var methods = ImmutableArray.CreateBuilder<GrainMethod>();
        foreach (var declaring in new[] { type }.Concat(type.AllInterfaces))
        {
            foreach (var member in declaring.GetMembers())
            {
                if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false } method)
                {
                    if (Check(method, isObserver) is { } problem)
                        problems.Add(problem);
                    else
                        methods.Add(GrainMethod.Read(method, declaring, s_full));
                }
                else if (member is not INamedTypeSymbol and not IMethodSymbol { AssociatedSymbol: not null } && !member.IsStatic)
                {
                    problems.Add(Problem.At(5, member));
                }
            }
        }

        var display = type.ToDisplayString();
        return new GrainInterface(type.ToDisplayString(s_full), display, "Proxy_" + display.Replace('.', '_').Replace('<', '_').Replace('>', '_').Replace(',', '_').Replace(" ", ""), methods.ToImmutable(), problems.ToImmutable());
    }

    public bool Equals(GrainInterface? other) =>
        other is not null && FullName == other.FullName && Methods.SequenceEqual(other.Methods) && Problems.SequenceEqual(other.Problems);

    public override bool Equals(object? obj) => Equals(obj as GrainInterface);

    public override int GetHashCode() => FullName.GetHashCode();

    private static bool IsVisible(INamedTypeSymbol type)
    {
        for (var one = type; one is not null; one = one.ContainingType)
        {
            if (one.DeclaredAccessibility != Accessibility.Public)
                return false;
        }

        return true;
    }

    private static Problem? Check(IMethodSymbol method, bool isObserver)
    {
        if (method.IsGenericMethod)
            return Problem.At(1, method);
        if (!method.ReturnsVoid && GrainMethod.KindOf(method) == ResultKind.None || method.ReturnsVoid && !isObserver)
            return Problem.At(2, method);
        if (method.Parameters.Any(static one => one.RefKind != RefKind.None || one.IsParams))
            return Problem.At(3, method);
        var tokens = method.Parameters.Count(GrainMethod.IsToken);
        if (tokens > 1 || tokens == 1 && !GrainMethod.IsToken(method.Parameters[method.Parameters.Length - 1]))
            return Problem.At(4, method);
        return GrainMethod.IsOneWay(method) && GrainMethod.KindOf(method) is ResultKind.TaskOfResult or ResultKind.ValueTaskOfResult ? Problem.At(9, method) : null;
    }
}
