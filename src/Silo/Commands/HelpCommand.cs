using System.CommandLine;

namespace Kyodo.Silo.Commands;

/// <summary><c>kyodo help [COMMAND]</c>.</summary>
internal static class HelpCommand
{
    public static Command Create(RootCommand root)
    {
        var about = new Argument<string?>("COMMAND") { Description = "The command / コマンド", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("help", "Say what there is / 使い方") { about };
        command.Validators.Add(result =>
        {
            if (result.GetValue(about) is { } name && root.Subcommands.All(c => c.Name != name))
                result.AddError($"There is no command '{name}'.");
        });
        command.SetAction((parsed, cancellation) =>
            root.Parse(parsed.GetValue(about) is { } name ? [name, "--help"] : ["--help"]).InvokeAsync(parsed.InvocationConfiguration, cancellation));
        return command;
    }
}
