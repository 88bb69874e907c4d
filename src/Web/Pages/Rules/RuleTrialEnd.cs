namespace Kyodo.Web.Pages.Rules;

/// <summary>How a trial of draft rules ended.</summary>
public enum RuleTrialEnd
{
    /// <summary>It goes on.</summary>
    None,

    /// <summary>It has figures.</summary>
    Done,

    /// <summary>Somebody stopped it, or the server was stopped.</summary>
    Stopped,

    /// <summary>The draft was gone when the records were read.</summary>
    NoDraft,

    /// <summary>The records are not enough to simulate from.</summary>
    TooThin,

    /// <summary>The records could not be read.</summary>
    Failed,
}
