using Kyodo.Matching.Search;

namespace Kyodo.Town.Simulation;

/// <summary>What the engine keeps about a case.</summary>
internal sealed class EngineCase
{
    /// <summary>The need compiled with the model in use.</summary>
    internal required CompiledNeed Compiled { get; set; }

    /// <summary>Whom the plan would have asked, best first, with their chances.</summary>
    internal Queue<(int Row, double Chance)> Planned { get; } = new();

    /// <summary>The mean chance of those planned, for the order in which cases are served.</summary>
    internal double MeanChance { get; set; }
}
