using Kyodo.Town.Simulation;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Tests.Simulation;

/// <summary>Every policy in one small scene.</summary>
public sealed class RunsFixture
{
    public Scene Scene { get; } = Scene.Create(Settings.SmallTown, 3, new(2026, 4, 1), 150, 500);

    public IReadOnlyDictionary<Policy, RunLog> Runs { get; }

    public RunsFixture() => Runs = Policies.All.Append(Policy.Oracle).ToDictionary(p => p, p => PolicyRun.Run(Scene, p));
}
