using System.Data.Common;
using Microsoft.Extensions.Options;

namespace Kyodo.Silo.Commands;

/// <summary>Tells failures that a user, the disk or the database is the cause of from errors of ours, which end the process with their trace.</summary>
public static class CommandFailures
{
    /// <summary>The one line that the user reads; null for an error of ours.</summary>
    /// <param name="failure">What was thrown.</param>
    public static string? Explain(Exception failure) => failure switch
    {
        CommandRefusedException or IOException or UnauthorizedAccessException or OptionsValidationException => failure.Message,

        // PostgreSQL adds where in the statement; that is nothing to its user.
        DbException => $"The database cannot be used: {failure.Message.Split('\n')[0].TrimEnd()}",

        // EF Core's wrapping of a failure that may be passing.
        InvalidOperationException { InnerException: DbException cause } => Explain(cause),
        OperationCanceledException => "Stopped before the end.",
        _ => null,
    };
}
