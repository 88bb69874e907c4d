using Kyodo.Matching.Search;

namespace Kyodo.Town.Simulation;

/// <summary>What the engine keeps about a case.</summary>
internal sealed class EngineCase
{
    /// <summary>The need compiled with the model in use.</summary>
    internal required CompiledNeed Compiled { get; set; }

    /// <summary>Whom the plan would have asked, best first, with their chances.</summary>
    internal Queue<(int Row, double Chance)> Planned { get; } = new();

    /// <summary>The day on which nobody was left to be asked for it: more may be on the next.</summary>
    public int ExhaustedOn { get; set; } = -1;

    /// <summary>The mean chance of those planned, for the order in which cases are served.</summary>
    internal double MeanChance { get; set; }
}
