namespace Kyodo.Web.Tests.Security;

/// <summary>Who may come through to an endpoint.</summary>
public enum Access
{
    /// <summary>Everybody.</summary>
    Everybody,

    /// <summary>Everybody who has signed in, by token.</summary>
    SignedIn,

    /// <summary>The participant in the address (the test's resident) and the desk; for others it does not exist.</summary>
    OwnParticipant,

    /// <summary>Coordinators and administrators, by token.</summary>
    Desk,

    /// <summary>Administrators, by token.</summary>
    Administrator,

    /// <summary>A form that everybody may post, with its antiforgery token.</summary>
    FormOfEverybody,

    /// <summary>A form for those who have signed in, by cookie; others are sent to sign in.</summary>
    FormOfSignedIn,

    /// <summary>A form for staff.</summary>
    FormOfStaff,

    /// <summary>The hub: coordinators and administrators.</summary>
    Hub,

    /// <summary>An endpoint of the framework's, or a page that only says what went wrong: whatever it answers, it is no fault.</summary>
    Whatever,

    /// <summary>A page for everybody.</summary>
    PageOfEverybody,

    /// <summary>A page for those who have signed in; others are sent to sign in.</summary>
    PageOfSignedIn,

    /// <summary>A page of the participant in the address (the test's resident), and the desk's; for others it does not exist.</summary>
    PageOfParticipant,

    /// <summary>A page for staff, also those without their second factor.</summary>
    PageOfStaff,

    /// <summary>A page for coordinators and administrators.</summary>
    PageOfDesk,

    /// <summary>A page for administrators.</summary>
    PageOfAdministrator,
}
