namespace Kyodo.Web.Api.Accounts;

/// <summary>What an account may do from now on.</summary>
/// <param name="Role">The role's word.</param>
/// <param name="Participants">The participants it acts for.</param>
public sealed record RoleInput(string Role, IReadOnlyList<string> Participants);
