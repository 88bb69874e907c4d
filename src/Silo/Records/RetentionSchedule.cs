namespace Kyodo.Silo.Records;

/// <summary>文書の保存期間: for how long what is kept, set by the city under <c>Kyodo:Retention</c>.</summary>
public sealed class RetentionSchedule
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Kyodo:Retention";

    /// <summary>Records of activities and decisions, which name people by number only: fiscal years after the one they end in, 1 to 30.</summary>
    public int ActivityYears { get; set; } = 5;

    /// <summary>Consents on paper: fiscal years after the one they were given in, 1 to 30.</summary>
    public int ConsentYears { get; set; } = 5;

    /// <summary>The audit trail: years, 1 to 30.</summary>
    public int AuditYears { get; set; } = 3;

    /// <summary>Applications for registration that nobody has settled: months after they came, 1 to 36.</summary>
    public int ApplicationMonths { get; set; } = 6;

    /// <summary>The last day on which something is kept.</summary>
    /// <param name="on">The day it ended or was given.</param>
    /// <param name="years">Fiscal years after that one.</param>
    public static DateOnly KeptUntil(DateOnly on, int years) => new(on.Year + (on.Month >= 4 ? 1 : 0) + years, 3, 31);

    /// <summary>Whether the settings are within their ranges.</summary>
    public bool IsValid => new[] { ActivityYears, ConsentYears, AuditYears }.All(y => y is >= 1 and <= 30) && ApplicationMonths is >= 1 and <= 36;
}
