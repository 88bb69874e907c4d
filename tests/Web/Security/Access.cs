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

    /// <summary>A form for those who have signed in; others are sent to sign in.</summary>
    FormOfSignedIn,

    /// <summary>A form for staff.</summary>
    FormOfStaff,

    /// <summary>The hub: coordinators and administrators.</summary>
    Hub,

    /// <summary>Blazor's own endpoints, open to everybody; components check for themselves.</summary>
    Framework,

    /// <summary>A page for everybody.</summary>
    PageOfEverybody,

    /// <summary>A page for those who have signed in; others are sent to sign in.</summary>
    PageOfSignedIn,

    /// <summary>A page for coordinators and administrators.</summary>
    PageOfDesk,

    /// <summary>A page for administrators.</summary>
    PageOfAdministrator,
}
