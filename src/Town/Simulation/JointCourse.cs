namespace Kyodo.Town.Simulation;

/// <summary>Two ways at once.</summary>
internal sealed class JointCourse(ICourse first, ICourse second) : ICourse
{
    /// <inheritdoc/>
    public void Receive(OpenCase openCase, int now)
    {
        first.Receive(openCase, now);
        second.Receive(openCase, now);
    }

    /// <inheritdoc/>
    public void Morning(int day)
    {
        first.Morning(day);
        second.Morning(day);
    }

    /// <inheritdoc/>
    public void Hour(int now)
    {
        first.Hour(now);
        second.Hour(now);
    }

    /// <inheritdoc/>
    public void Concluded(LiveAsk ask)
    {
        first.Concluded(ask);
        second.Concluded(ask);
    }
}
