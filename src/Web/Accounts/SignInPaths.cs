namespace Kyodo.Web.Accounts;

/// <summary>The pages of sign-in and the addresses their forms post to.</summary>
public static class SignInPaths
{
    /// <summary>Page: mail address and password. Query: <c>returnUrl</c>, <c>problem</c> (<c>failed</c>: wrong, or locked for a while; which of the two is not said).</summary>
    public const string SignInPage = "/sign-in";

    /// <summary>Page: the code of the second factor. Query: <c>returnUrl</c>, <c>problem</c>.</summary>
    public const string CodePage = "/sign-in/code";

    /// <summary>Page: choosing a password by a one-time link. Query: <c>account</c>, <c>token</c>, <c>problem</c>.</summary>
    public const string PasswordPage = "/sign-in/password";

    /// <summary>Page: setting up the second factor. Query: <c>returnUrl</c>, <c>problem</c>.</summary>
    public const string SecondFactorPage = "/account/second-factor";

    /// <summary>Page: you may not.</summary>
    public const string ForbiddenPage = "/forbidden";

    /// <summary>Form: <c>account</c> (the mail address), <c>password</c>, <c>returnUrl</c>.</summary>
    public const string SignInForm = "/account/sign-in";

    /// <summary>Form: <c>code</c>, <c>returnUrl</c>.</summary>
    public const string CodeForm = "/account/sign-in/code";

    /// <summary>Form: <c>returnUrl</c>.</summary>
    public const string SignOutForm = "/sign-out";

    /// <summary>Form: <c>account</c>, <c>token</c>, <c>password</c>, <c>again</c>.</summary>
    public const string PasswordForm = "/account/password";

    /// <summary>Form: <c>code</c>, <c>returnUrl</c>. The key is shown by <see cref="SecondFactor"/>.</summary>
    public const string SecondFactorForm = "/account/second-factor/enable";

    /// <summary>Form: <c>culture</c> (<c>ja</c>, <c>en</c>, <c>ja-Hira</c>), <c>returnUrl</c>.</summary>
    public const string LanguageForm = "/language";
}
