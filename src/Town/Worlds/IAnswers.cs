using Kyodo.Matching.Model;

namespace Kyodo.Town.Worlds;

/// <summary>What people say when they are asked, and what comes of it: an invented world's hidden preferences, or a model of a city's own.</summary>
/// <remarks>Safe to use from several threads; the same ask always gets the same answer.</remarks>
internal interface IAnswers
{
    /// <summary>The chances of an ask.</summary>
    Prospects Foresee(Approach approach);

    /// <summary>What comes of an ask.</summary>
    Reaction React(Approach approach);

    /// <summary>How often they are called until they answer; 0 for somebody who is written to.</summary>
    int Calls(Participant participant, Need need);

    /// <summary>When on a day somebody looks at the board, in minutes after midnight; null when they do not.</summary>
    int? LooksAtBoard(Participant participant, DateOnly day);

    /// <summary>Whether somebody who would say yes if asked comes unasked.</summary>
    bool ComesUnasked(Participant participant, Need need);
}
