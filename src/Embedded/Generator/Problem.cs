using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Kyodo.Embedded.Generator;

/// <summary>Something the embedded runtime cannot serve, with its place; comparable, so that the generator's steps can be cached.</summary>
internal sealed record Problem(int Rule, string Argument, string File, TextSpan Span, LinePositionSpan Lines)
{
    private static readonly DiagnosticDescriptor[] s_rules =
    [
        Rule1("KYO0001", "Grain interfaces and methods are not generic", "'{0}' is generic; grain interfaces and methods must not be"),
        Rule1("KYO0002", "Grain methods return tasks", "'{0}' must return Task, Task<T>, ValueTask or ValueTask<T>"),
        Rule1("KYO0003", "Grain methods take plain parameters", "'{0}' has a ref, out, in or params parameter"),
        Rule1("KYO0004", "A cancellation token comes last", "'{0}' has a CancellationToken that is not its only and last one"),
        Rule1("KYO0005", "Grain interfaces have methods only", "'{0}' is no method; grain interfaces have nothing else"),
        Rule1("KYO0006", "Grain keys are strings", "'{0}' must derive from IGrainWithStringKey"),
        Rule1("KYO0007", "Types at grain borders are public", "'{0}' must be public"),
        Rule1("KYO0008", "Grain classes are not generic", "'{0}' is generic; grain classes must not be"),
        Rule1("KYO0009", "One-way methods have no result", "'{0}' is [OneWay] and must return Task or ValueTask"),
    ];

    public static Problem At(int rule, ISymbol symbol)
    {
        var place = symbol.Locations.FirstOrDefault(location => location.IsInSource);
        return new Problem(rule, symbol.ToDisplayString(), place?.SourceTree?.FilePath ?? "", place?.SourceSpan ?? default, place?.GetLineSpan().Span ?? default);
    }

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(s_rules[Rule - 1], File.Length == 0 ? Location.None : Location.Create(File, Span, Lines), Argument);

    private static DiagnosticDescriptor Rule1(string id, string title, string message) =>
        new(id, title, message, "Grains", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
