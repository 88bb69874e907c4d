namespace Kyodo.Web.Pages.Desk;

/// <summary>How the desk's list is put in order.</summary>
public enum DeskSort
{
    /// <summary>What waits for somebody first, longest waiting on top.</summary>
    Waiting,

    /// <summary>Nearest deadline or date first.</summary>
    Deadline,

    /// <summary>Newest first.</summary>
    New,
}
