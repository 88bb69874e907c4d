using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Orleans;

namespace Kyodo.Embedded.Generator.Tests;

public sealed class What_cannot_be_served_is_said_at_its_place
{
    [Theory]
    [InlineData("KYO0001", "public interface IBad<T> : IGrainWithStringKey { Task Do(T what); }")]
    [InlineData("KYO0001", "public interface IBad : IGrainWithStringKey { Task Do<T>(T what); }")]
    [InlineData("KYO0002", "public interface IBad : IGrainWithStringKey { int Count(); }")]
    [InlineData("KYO0002", "public interface IBad : IGrainWithStringKey { IAsyncEnumerable<int> All(); }")]
    [InlineData("KYO0003", "public interface IBad : IGrainWithStringKey { Task Do(ref int number); }")]
    [InlineData("KYO0003", "public interface IBad : IGrainWithStringKey { Task Do(params int[] numbers); }")]
    [InlineData("KYO0004", "public interface IBad : IGrainWithStringKey { Task Do(CancellationToken token, int number); }")]
    [InlineData("KYO0005", "public interface IBad : IGrainWithStringKey { Task<int> Number { get; } }")]
    [InlineData("KYO0006", "public interface IBad : IGrain { Task Do(); }")]
    [InlineData("KYO0007", "internal interface IBad : IGrainWithStringKey { Task Do(); }")]
    [InlineData("KYO0008", "public interface IGood : IGrainWithStringKey { Task Do(); } public sealed class Bad<T> : Grain, IGood { public Task Do() => Task.CompletedTask; }")]
    [InlineData("KYO0009", "public interface IBad : IGrainWithStringKey { [OneWay] Task<int> Count(); }")]
    public void A_declaration_the_runtime_cannot_serve_is_an_error(string rule, string declaration)
    {
        var problems = Generate(declaration).Diagnostics;
        var problem = Assert.Single(problems, p => p.Id == rule);
        Assert.Equal(DiagnosticSeverity.Error, problem.Severity);
        Assert.Equal(1, problem.Location.GetLineSpan().StartLinePosition.Line);
        Assert.All(problems, p => Assert.Equal(rule, p.Id));
    }

    [Fact]
    public void A_declaration_it_can_serve_makes_a_proxy_and_says_nothing()
    {
        var result = Generate("public interface IGood : IGrainWithStringKey { Task<int> Count(string of, CancellationToken token = default); ValueTask Do(); }");
        Assert.Empty(result.Diagnostics);
        Assert.Contains(result.GeneratedTrees, tree => tree.ToString().Contains("Proxy_", StringComparison.Ordinal));
    }

    private static GeneratorDriverRunResult Generate(string declaration)
    {
        const string usings = "using System.Collections.Generic; using System.Threading; using System.Threading.Tasks; using Orleans; using Orleans.Concurrency;\n";
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] assemblies = [.. Directory.GetFiles(framework, "System*.dll").Where(IsManaged), typeof(IGrain).Assembly.Location];
        var compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(usings + declaration, path: "Sample.cs")],
            assemblies.Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.DynamicallyLinkedLibrary));
        return CSharpGeneratorDriver.Create(new GrainProxyGenerator()).RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult();
    }

    private static bool IsManaged(string path)
    {
        try
        {
            AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
