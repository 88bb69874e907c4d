namespace Kyodo.Web.Api.Accounts;

/// <summary>A new account.</summary>
/// <param name="Mail">The mail address it signs in with.</param>
/// <param name="Role"><c>resident</c>, <c>groupManager</c>, <c>coordinator</c> or <c>administrator</c>.</param>
/// <param name="Participants">The participants it acts for: for a resident one person, for a manager groups.</param>
public sealed record AccountInput(string Mail, string Role, IReadOnlyList<string> Participants);
