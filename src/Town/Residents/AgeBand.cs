namespace Kyodo.Town.Residents;

/// <summary>Age as far as a registration form asks it. Never a feature; used to check that no group is quietly left out.</summary>
public enum AgeBand
{
    /// <summary>Under 18.</summary>
    Minor = 0,

    /// <summary>18 to 29.</summary>
    Young = 1,

    /// <summary>30 to 59.</summary>
    Middle = 2,

    /// <summary>60 to 74.</summary>
    Senior = 3,

    /// <summary>75 or older.</summary>
    Old = 4,
}
