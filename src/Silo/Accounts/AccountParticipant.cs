namespace Kyodo.Silo.Accounts;

/// <summary>One participant an account acts for.</summary>
public sealed class AccountParticipant
{
    /// <summary>The account.</summary>
    public string AccountId { get; set; } = "";

    /// <summary>The participant's id.</summary>
    public string Participant { get; set; } = "";
}
