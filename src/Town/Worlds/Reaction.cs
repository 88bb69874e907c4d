namespace Kyodo.Town.Worlds;

/// <summary>What comes of an ask.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Reason">Why passed, when they passed and say so.</param>
/// <param name="Delay">Time until the answer, in whole minutes; for silence the week after which nobody waits any more.</param>
/// <param name="Conclusion">How it ends if the requester consents.</param>
/// <param name="Hours">Hours worked, in halves; 0 unless started.</param>
/// <param name="Leaves">Whether the person, tired of being asked, takes their name off the register.</param>
public readonly record struct Reaction(Answer Answer, PassReason? Reason, TimeSpan Delay, Conclusion Conclusion, double Hours, bool Leaves);
