namespace Kyodo.Town.Simulation;

/// <summary>Runs a policy in a scene.</summary>
public static class PolicyRun
{
    /// <summary>Lets the days pass under the policy. The same scene and policy give the same log.</summary>
    /// <param name="scene">The scene; not changed.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="effort">What the office's steps take; the usual when null.</param>
    /// <param name="engine">How our engine is used; as usual when null.</param>
    public static RunLog Run(Scene scene, Policy policy, Effort? effort = null, EngineOptions? engine = null)
    {
        var office = new TownOffice(scene, effort ?? new());
        if (policy is Policy.Engine or Policy.EngineAndBoard)
        {
            var course = new EngineCourse(office, engine ?? new());
            return office.Run(policy == Policy.Engine ? course : new JointCourse(course, new BoardCourse(office, publicOnly: true))) with { NdcgAt10OfOracle = course.NdcgAt10OfOracle };
        }

        return office.Run(policy switch
        {
            Policy.LastTimesPerson or Policy.NearestFirst or Policy.SkillsOnly or Policy.Random or Policy.Oracle => new RankedCourse(office, policy),
            Policy.Broadcast => new BroadcastCourse(office),
            Policy.FirstComeFirstServed => new BoardCourse(office, publicOnly: false),
            _ => throw new ArgumentOutOfRangeException(nameof(policy)),
        });
    }
}
