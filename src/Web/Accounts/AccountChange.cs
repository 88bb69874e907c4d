using System.Collections.Immutable;
using Kyodo.Grains.Commands;

namespace Kyodo.Web.Accounts;

/// <summary>What became of a change to an account.</summary>
/// <param name="Account">The account after it; null when it was not done.</param>
/// <param name="Link">Where its owner chooses a password, once, within a day: a path with its query; null when there is no new one.</param>
/// <param name="Problems">What is wrong with the input.</param>
public sealed record AccountChange(Account? Account, string? Link, ImmutableArray<FieldProblem> Problems)
{
    internal static AccountChange Wrong(params ImmutableArray<FieldProblem> problems) => new(null, null, problems);
}
