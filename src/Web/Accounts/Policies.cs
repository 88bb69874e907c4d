namespace Kyodo.Web.Accounts;

/// <summary>The names of the authorization policies.</summary>
public static class Policies
{
    /// <summary>Anybody who has signed in.</summary>
    public const string SignedIn = "SignedIn";

    /// <summary>Whoever may act for the participant that the address names.</summary>
    public const string OwnParticipant = "OwnParticipant";

    /// <summary>Coordinators and administrators, with a second factor where one is required.</summary>
    public const string Desk = "Desk";

    /// <summary>Administrators, with a second factor where one is required.</summary>
    public const string Administrator = "Administrator";

    /// <summary>Staff who may not have their second factor yet: only for setting it up.</summary>
    public const string Staff = "Staff";
}
