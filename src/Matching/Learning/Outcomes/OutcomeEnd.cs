namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>How an ask ended. Numbers are stored: never renumber.</summary>
public enum OutcomeEnd : byte
{
    /// <summary>Not yet: an answer or the activity is awaited. Neither a yes nor a no.</summary>
    Open = 0,

    /// <summary>The activity started and was completed: the only yes.</summary>
    Completed = 1,

    /// <summary>今回は見送る, or no answer in time: a no to this kind of activity, at this place and time.</summary>
    Passed = 2,

    /// <summary>Agreed, then withdrew, did not come or gave up on the way: a no as well.</summary>
    Stopped = 3,

    /// <summary>Ended by others (the need was filled or cancelled, the requester or the desk declined, a cap or pause kept the ask back). Says nothing of the pair.</summary>
    Excused = 4,
}
