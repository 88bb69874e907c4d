using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Kyodo.Embedded.Generator;

/// <summary>One method of a grain interface; comparable, so that the generator's steps can be cached.</summary>
internal sealed class GrainMethod : IEquatable<GrainMethod>
{
    private GrainMethod(string name, string declaring, string declaringDisplay, ResultKind kind, string returns, string result, string options, string? timeout, ImmutableArray<GrainParameter> parameters)
    {
        Name = name;
        Declaring = declaring;
        DeclaringDisplay = declaringDisplay;
        Kind = kind;
        Returns = returns;
        Result = result;
        Options = options;
        Timeout = timeout;
        Parameters = parameters;
    }

    public string Name { get; }

    /// <summary>The interface that declares it, with <c>global::</c>.</summary>
    public string Declaring { get; }

    /// <summary>The interface that declares it, as people write it.</summary>
    public string DeclaringDisplay { get; }

    public ResultKind Kind { get; }

    public string Returns { get; }

    /// <summary>The result's type; <c>NoResult</c> without one.</summary>
    public string Result { get; }

    public string Options { get; }

    public string? Timeout { get; }

    public ImmutableArray<GrainParameter> Parameters { get; }

    public static GrainMethod Read(IMethodSymbol method, INamedTypeSymbol declaring, SymbolDisplayFormat format)
    {
        var kind = KindOf(method);
        var result = kind is ResultKind.TaskOfResult or ResultKind.ValueTaskOfResult
            ? ((INamedTypeSymbol)method.ReturnType).TypeArguments[0].ToDisplayString(format)
            : "global::Kyodo.Embedded.CodeGeneration.NoResult";
        return new GrainMethod(
            method.Name,
            declaring.ToDisplayString(format),
            declaring.ToDisplayString(),
            kind,
            method.ReturnType.ToDisplayString(format),
            result,
            OptionsOf(method),
            Attribute(method, "Orleans.ResponseTimeoutAttribute")?.ConstructorArguments.FirstOrDefault().Value as string,
            [.. method.Parameters.Select(one => new GrainParameter(one.Type.ToDisplayString(format), one.Name, IsToken(one)))]);
    }

    public static ResultKind KindOf(IMethodSymbol method) => method.ReturnType.OriginalDefinition.ToDisplayString() switch
    {
        "System.Threading.Tasks.Task" => ResultKind.Task,
        "System.Threading.Tasks.Task<TResult>" => ResultKind.TaskOfResult,
        "System.Threading.Tasks.ValueTask" => ResultKind.ValueTask,
        "System.Threading.Tasks.ValueTask<TResult>" => ResultKind.ValueTaskOfResult,
        _ => ResultKind.None,
    };

    public static bool IsToken(IParameterSymbol parameter) => parameter.Type.ToDisplayString() == "System.Threading.CancellationToken";

    public static bool IsOneWay(IMethodSymbol method) => method.ReturnsVoid || Attribute(method, "Orleans.Concurrency.OneWayAttribute") is not null;

    public bool Equals(GrainMethod? other) =>
        other is not null && Name == other.Name && Declaring == other.Declaring && Returns == other.Returns && Options == other.Options
        && Timeout == other.Timeout && Parameters.SequenceEqual(other.Parameters);

    public override bool Equals(object? obj) => Equals(obj as GrainMethod);

    public override int GetHashCode() => Name.GetHashCode();

    private static AttributeData? Attribute(IMethodSymbol method, string name) =>
        method.GetAttributes().FirstOrDefault(one => one.AttributeClass?.ToDisplayString() == name);

    private static string OptionsOf(IMethodSymbol method)
    {
        const string Options = "global::Kyodo.Embedded.CodeGeneration.RequestOptions.";
        var set = new List<string>();
        if (IsOneWay(method))
            set.Add(Options + "OneWay");
        if (Attribute(method, "Orleans.Concurrency.ReadOnlyAttribute") is not null)
            set.Add(Options + "ReadOnly");
        if (Attribute(method, "Orleans.Concurrency.AlwaysInterleaveAttribute") is not null)
            set.Add(Options + "AlwaysInterleave");
        return set.Count == 0 ? Options + "None" : string.Join(" | ", set);
    }
}
