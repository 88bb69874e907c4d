namespace Kyodo.Web.Accounts;

/// <summary>Settings of accounts, under <c>Kyodo:Accounts</c>.</summary>
public sealed class AccountOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Kyodo:Accounts";

    /// <summary>Whether staff need a second factor; unset means yes, except on the sample town.</summary>
    public bool? SecondFactorRequired { get; set; }

    /// <summary>The mail address of a first administrator, made at start while there is none; a one-time link is printed. Also <c>Kyodo:Admin</c>.</summary>
    public string? FirstAdministrator { get; set; }

    /// <summary>Wrong passwords in a row before an account is locked, 3 to 50.</summary>
    public int WrongPasswordsAllowed { get; set; } = 5;

    /// <summary>How long an account stays locked, in minutes, 1 to 1,440.</summary>
    public int LockedMinutes { get; set; } = 10;
}
