using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Identity;

namespace Kyodo.Web.Accounts;

/// <summary>A second factor by an authenticator application (TOTP, RFC 6238).</summary>
public sealed class SecondFactor(UserManager<Account> accounts)
{
    /// <summary>The key to type in, and the same as an address that applications read from a QR code. Makes a key where there is none.</summary>
    /// <param name="account">The account.</param>
    public async Task<(string Key, string Address)> KeyOf(Account account)
    {
        var key = await accounts.GetAuthenticatorKeyAsync(account);
        if (string.IsNullOrEmpty(key))
        {
            await accounts.ResetAuthenticatorKeyAsync(account);
            key = await accounts.GetAuthenticatorKeyAsync(account)
                ?? throw new InvalidOperationException("The account's store keeps no authenticator key.");
        }

        var address = string.Create(
            CultureInfo.InvariantCulture,
            $"otpauth://totp/{UrlEncoder.Default.Encode("Kyodo")}:{UrlEncoder.Default.Encode(account.Email ?? account.Id)}?secret={key}&issuer=Kyodo&digits=6");
        return (key, address);
    }

    /// <summary>Turns the second factor on when the code is the application's present one; false otherwise.</summary>
    /// <param name="account">The account.</param>
    /// <param name="code">Six digits; spaces and hyphens do not count.</param>
    public async Task<bool> Enable(Account account, string code)
    {
        var valid = await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, Digits(code));
        return valid && (await accounts.SetTwoFactorEnabledAsync(account, true)).Succeeded;
    }

    /// <summary>A code as typed, without spaces and hyphens.</summary>
    public static string Digits(string code) =>
        code.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
