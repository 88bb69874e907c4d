namespace Kyodo.Town.Simulation;

/// <summary>Everybody who meets the hard rules is sent the need once, at the next hour of the office; the first to agree have the places.</summary>
internal sealed class BroadcastCourse(TownOffice office) : ICourse
{
    private readonly Queue<OpenCase> _unsent = new();

    /// <inheritdoc/>
    public void Receive(OpenCase openCase, int now) => _unsent.Enqueue(openCase);

    /// <inheritdoc/>
    public void Morning(int day)
    {
    }

    /// <inheritdoc/>
    public void Hour(int now)
    {
        while (_unsent.TryDequeue(out var openCase))
            office.AskAll(openCase, openCase.Arrival.Eligible, now);
    }

    /// <inheritdoc/>
    public void Concluded(LiveAsk ask)
    {
    }
}
