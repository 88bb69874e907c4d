namespace Kyodo.Silo.Simulation;

/// <summary>The language of a report.</summary>
public enum ReportLanguage
{
    /// <summary>日本語.</summary>
    Japanese = 0,

    /// <summary>English.</summary>
    English = 1,
}
