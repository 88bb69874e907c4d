namespace Kyodo.Embedded.Testing;

/// <summary>
/// What clients do with grains, and what must hold afterwards. One object sees one run, crashes included: what its fields say was
/// acknowledged is what the clients were told.
/// </summary>
public interface ISimulatedScenario
{
    /// <summary>
    /// The clients. Called again after each crash, as clients that lost their connection and try again; the awaits of earlier calls never end.
    /// </summary>
    /// <param name="run">The run.</param>
    Task ActAsync(SimulatedRun run);

    /// <summary>Called once at the end: throws when something does not hold. There is no crash in it.</summary>
    /// <param name="run">The run.</param>
    Task CheckAsync(SimulatedRun run);
}
