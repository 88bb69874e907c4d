using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Rescoring;

/// <summary>
/// The nightly run of a municipality: learn, decide, look for every open need's candidates anew, plan, desks. One at a time; after a crash it
/// goes on with the district it had come to. From a command it awaits the municipality alone; the run itself is done by its outbox.
/// </summary>
[Alias("Kyodo.IRescoringGrain"), Version(1)]
public interface IRescoringGrain : IGrainWithStringKey
{
    /// <summary>Keeps the hour from now on: once a night it runs by itself. Called at each start of the server.</summary>
    /// <param name="hour">The local hour, 0 to 23.</param>
    [Alias("Keep")]
    Task<Answer> Keep(int hour);

    /// <summary>The run that goes on, and what the last ones did.</summary>
    [AlwaysInterleave, Alias("Get")]
    Task<RescoringView> Get();

    /// <summary>Starts a run; while one goes on, joins it. A return to the model before is refused meanwhile.</summary>
    [Alias("Start")]
    Task<Answer> Start(StartRun command);

    /// <summary>Ends the run at its next step; a night's run is not done again that night.</summary>
    [Alias("Cancel")]
    Task<Answer> Cancel(CancelRun command);
}
