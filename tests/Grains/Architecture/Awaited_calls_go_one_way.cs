using Kyodo.Fixtures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kyodo.Grains.Tests.Architecture;

/// <summary>
/// Which grains each class calls, read off the source: from commands only downwards (person, need, collaboration), from the outbox's own
/// round wherever it must. District, desk and collaboration call nobody from a command.
/// </summary>
public sealed class Awaited_calls_go_one_way
{
    private static readonly string[] s_targets = ["Municipality", "Desk", "Rulebook", "District", "Participant", "Need", "Collaboration", "OutcomeBook", "Model", "Rescoring", "NightWork"];

    [Theory]
    [InlineData("Calls/CallListGrain.cs", "Send", "Municipality Need Participant", "Need Participant")]
    [InlineData("Participants/ParticipantFlow.cs", "Send", "District Municipality Need", "District Municipality Need Participant")]
    [InlineData("Needs/NeedGrain.cs", "Send", "Collaboration District Municipality Rulebook", "Collaboration Desk District Municipality OutcomeBook Participant Rulebook")]
    [InlineData("Collaborations/CollaborationGrain.cs", "Tell", "", "Need")]
    [InlineData("Districts/DistrictGrain.cs", "Tell", "", "Need")]
    [InlineData("Desks/DeskGrain.cs", "", "", "")]
    [InlineData("Municipalities/MunicipalityGrain.cs", "Tell", "", "District")]
    [InlineData("Rulebooks/RulebookGrain.cs", "Tell", "", "District Municipality")]
    [InlineData("Outcomes/OutcomeBookGrain.cs", "", "", "")]
    [InlineData("Models/ModelGrain.cs", "", "", "")]
    [InlineData("Rescoring/RescoringGrain.cs", "Work", "Municipality", "District Model Municipality Need NightWork")]
    [InlineData("Rescoring/NightWorkGrain.cs", "", "District Municipality Need OutcomeBook", "")]
    public void Of(string file, string round, string fromCommands, string fromOutbox)
    {
        var source = File.ReadAllText(Path.Combine(TestPaths.Repository, "src", "Grains", file));
        var grain = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Single(c => c.Parent is not ClassDeclarationSyntax);
        var methods = grain.Members.OfType<BaseMethodDeclarationSyntax>()
            .GroupBy(m => m is MethodDeclarationSyntax named ? named.Identifier.Text : ".ctor")
            .ToDictionary(g => g.Key, g => g.ToList());
        var commands = methods.Where(m => m.Value.Any(IsPublic) && m.Key is not ("OnReminder" or "ReceiveReminder")).Select(m => m.Key);

        Assert.Equal(fromCommands, Calls(methods, commands, round));
        Assert.Equal(fromOutbox, round == "" ? "" : Calls(methods, [round], ""));
    }

    [Fact]
    public void Every_class_that_calls_grains_is_looked_at()
    {
        var root = Path.Combine(TestPaths.Repository, "src", "Grains");
        var callers = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(f => File.ReadAllText(f) is var text && (text.Contains("GrainFactory.", StringComparison.Ordinal) || text.Contains("_grains.", StringComparison.Ordinal)))
            .Select(f => Path.GetRelativePath(root, f));
        Assert.Equal(
            ["Calls/CallListGrain.cs", "Collaborations/CollaborationGrain.cs", "Districts/DistrictGrain.cs", "Municipalities/MunicipalityGrain.cs", "Needs/NeedGrain.cs", "Participants/ParticipantFlow.cs", "Rescoring/NightWorkGrain.cs", "Rescoring/RescoringGrain.cs", "Rulebooks/RulebookGrain.cs"],
            callers.Order());
    }

    private static bool IsPublic(BaseMethodDeclarationSyntax method) => method.Modifiers.Any(SyntaxKind.PublicKeyword);

    // A.B names another's B; B alone, this.B and B.C name the own one.
    private static bool IsMemberOfAnother(IdentifierNameSyntax identifier) =>
        identifier.Parent is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } access && access.Name == identifier;

    private static string Calls(Dictionary<string, List<BaseMethodDeclarationSyntax>> methods, IEnumerable<string> roots, string without)
    {
        SortedSet<string> called = [];
        HashSet<string> seen = [without];
        Stack<string> next = new(roots);
        while (next.TryPop(out var name))
        {
            if (!seen.Add(name))
                continue;
            foreach (var node in methods[name].SelectMany(m => m.DescendantNodes()))
            {
                if (node is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "GrainFactory" or "_grains" } } call)
                {
                    Assert.Contains(call.Name.Identifier.Text, s_targets);
                    called.Add(call.Name.Identifier.Text);
                }
                else if (node is IdentifierNameSyntax identifier && methods.ContainsKey(identifier.Identifier.Text) && !IsMemberOfAnother(identifier))
                {
                    next.Push(identifier.Identifier.Text);
                }
            }
        }

        return string.Join(' ', called);
    }
}
