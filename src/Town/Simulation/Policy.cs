namespace Kyodo.Town.Simulation;

/// <summary>A way of choosing whom to ask. Names, keys and what each does: <see cref="Policies"/>.</summary>
public enum Policy
{
    /// <summary>Our engine: exact search, the nightly plan with caps, learning from outcomes.</summary>
    Engine = 0,

    /// <summary>Whoever worked for this requester, then for anybody, before.</summary>
    LastTimesPerson = 1,

    /// <summary>The nearest first.</summary>
    NearestFirst = 2,

    /// <summary>Whoever has most of the skills asked for, in the register's order.</summary>
    SkillsOnly = 3,

    /// <summary>Everybody who could, at once.</summary>
    Broadcast = 4,

    /// <summary>Needs are put on a board; whoever comes first has the place.</summary>
    FirstComeFirstServed = 5,

    /// <summary>Anybody who could, by lot.</summary>
    Random = 6,

    /// <summary>Our engine, and beside it the public calls (募集) on a board, as the product has them.</summary>
    EngineAndBoard = 8,

    /// <summary>Knows the hidden preferences: no policy anybody could follow, but the upper end.</summary>
    Oracle = 7,
}
