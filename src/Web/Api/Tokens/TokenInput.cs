namespace Kyodo.Web.Api.Tokens;

/// <summary>Who wants a token.</summary>
/// <param name="Mail">The account's mail address.</param>
/// <param name="Password">Its password.</param>
/// <param name="Code">The code of the second factor, where the account has one.</param>
public sealed record TokenInput(string Mail, string Password, string? Code = null);
