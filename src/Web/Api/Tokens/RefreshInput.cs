namespace Kyodo.Web.Api.Tokens;

/// <summary>A refresh token, for new ones.</summary>
/// <param name="RefreshToken">The refresh token.</param>
public sealed record RefreshInput(string RefreshToken);
