using System.CommandLine;
using Kyodo.Silo.Commands;

namespace Kyodo.Silo;

/// <summary>Commands of the cluster stack alone. Backup and restore are PostgreSQL's own.</summary>
internal static class StackCommands
{
    /// <summary>The commands.</summary>
    public static IEnumerable<Command> All(CommandSettings settings, TimeProvider clock) => [];
}
