using Kyodo.Matching.Scoring;

namespace Kyodo.Town.Simulation;

/// <summary>How the office that has the engine works with it. Nothing here is known to the world.</summary>
public sealed record EngineOptions
{
    /// <summary>Days between two nights of learning; in the product it is every night. 0: never, the expert's shapes serve.</summary>
    public int LearnEveryDays { get; init; } = 28;

    /// <summary>The model it begins with; a valid one.</summary>
    public ScoreModel Model { get; init; } = ExpertModel.Model;

    /// <summary>Candidates on each need's list for the plan.</summary>
    public int ListLength { get; init; } = 24;

    /// <summary>Hours for which an answer is awaited with its full chance.</summary>
    public int PatienceHours { get; init; } = 48;

    /// <summary>What is left of an ask's chance after that.</summary>
    public double LateShare { get; init; } = 0.35;

    /// <summary>How many appearing people are aimed at beyond the least, for each of them: some cancel.</summary>
    public double Reserve { get; init; } = 0.2;

    /// <summary>How much sooner a need is served for which nobody has agreed and no answer is awaited: the asks it takes count so much.</summary>
    public double UnansweredShare { get; init; } = 0.6;

    /// <summary>Share of suggestions that a coordinator passes over for reasons of their own.</summary>
    public double OverrideShare { get; init; } = 0.05;
}
