namespace Kyodo.Web.Accounts;

/// <summary>The claims a signed-in principal carries beside those of Identity.</summary>
public static class AccountClaims
{
    /// <summary>The municipality: five digits.</summary>
    public const string Municipality = "kyodo:municipality";

    /// <summary>A participant the account acts for; one claim each.</summary>
    public const string Participant = "kyodo:participant";

    /// <summary>How the account signed in, as Identity writes it.</summary>
    public const string Method = "amr";

    /// <summary>The value of <see cref="Method"/> after a second factor.</summary>
    public const string SecondFactor = "mfa";
}
