using Kyodo.Web.Accounts;

namespace Kyodo.Web.Api.Accounts;

/// <summary>An account after a change.</summary>
/// <param name="Account">The account.</param>
/// <param name="Link">Where its owner chooses a password, once, within a day; null when there is no new one.</param>
public sealed record AccountAnswer(AccountSummary Account, string? Link);
