namespace Kyodo.Town.Simulation;

/// <summary>What somebody knows who ranks candidates by their chances and knows all the world's rules; each knows what the one before knows.</summary>
public enum Knowledge
{
    /// <summary>The forms: of each hidden value only how it is distributed among those with such a form.</summary>
    Forms = 0,

    /// <summary>Also when each candidate was asked for what, and all that came of it.</summary>
    History = 1,

    /// <summary>Also every hidden value but the candidate's own: more than anybody could know from forms and history together.</summary>
    Others = 2,

    /// <summary>Also the candidate's own hidden values: the oracle.</summary>
    Everything = 3,
}
