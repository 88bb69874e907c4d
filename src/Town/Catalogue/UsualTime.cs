namespace Kyodo.Town.Catalogue;

/// <summary>When something usually takes place.</summary>
/// <param name="Days">On which days.</param>
/// <param name="From">First hour, 0 to 23.</param>
/// <param name="To">Hour after the last, after <paramref name="From"/>, to 23.</param>
/// <param name="DaysAWeek">For a regular need: on how many of these days each week, 1 to 5.</param>
public sealed record UsualTime(Days Days, int From, int To, int DaysAWeek = 1);
