namespace Kyodo.Grains.Needs;

/// <summary>A coordinator's decision on a candidate (E2).</summary>
public enum SuggestionDecision : byte
{
    /// <summary>打診する.</summary>
    Approve = 0,

    /// <summary>見送る, with a reason.</summary>
    PassOver = 1,

    /// <summary>保留.</summary>
    Hold = 2,

    /// <summary>別の人を提案する: somebody who is not on the list.</summary>
    Propose = 3,
}
