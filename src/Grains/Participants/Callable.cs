namespace Kyodo.Grains.Participants;

/// <summary>Whether somebody is to be called by telephone at a time.</summary>
public enum Callable : byte
{
    /// <summary>No: they have no telephone, rest, or are not registered.</summary>
    No = 0,

    /// <summary>Not at that time: it is none of the hours they want to be called in.</summary>
    OutsideHours = 1,

    /// <summary>Yes.</summary>
    Yes = 2,
}
