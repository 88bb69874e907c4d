namespace Kyodo.Town.Worlds;

/// <summary>The parts of somebody's readiness to say yes, in logit.</summary>
/// <param name="Sum">All together.</param>
/// <param name="Fit">Skill, liking and commitment together: whether the ask shows any thought.</param>
/// <param name="Liking">Liking for the field.</param>
/// <param name="Way">What the way costs, 0 or more.</param>
/// <param name="Skill">Skill.</param>
/// <param name="Time">Time.</param>
/// <param name="Tired">What recent asks cost, 0 or more.</param>
internal readonly record struct Pull(double Sum, double Fit, double Liking, double Way, double Skill, double Time, double Tired)
{
    /// <summary>The reason that weighs most against; time, the polite one, is soonest said.</summary>
    internal PassReason Worst()
    {
        var (reason, weight) = (PassReason.Time, Time - 0.9);
        foreach (var (other, its) in ((PassReason, double)[])[(PassReason.Distance, -Way), (PassReason.NotMyKind, Liking), (PassReason.AskedOften, -Tired), (PassReason.Unsure, Skill)])
        {
            if (its < weight)
                (reason, weight) = (other, its);
        }

        return reason;
    }
}
