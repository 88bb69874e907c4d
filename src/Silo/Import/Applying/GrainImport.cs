using Kyodo.Grains.Municipalities;
using Kyodo.Matching.Model;

namespace Kyodo.Silo.Import.Applying;

/// <summary>A municipality that is open for an import.</summary>
/// <param name="Municipality">Its make-up.</param>
/// <param name="Districts">Its districts.</param>
/// <param name="Target">Its grains.</param>
/// <param name="Skills">Its skills.</param>
public sealed record GrainImport(Municipality Municipality, DistrictDirectory Districts, GrainImportTarget Target, SkillCatalog Skills)
{
    /// <summary>The time of its clocks.</summary>
    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Municipality.TimeZone);

    /// <summary>What a plan needs to know besides the file.</summary>
    /// <param name="fileName">The file's name.</param>
    /// <param name="now">Now.</param>
    /// <param name="fiscalYear">The fiscal year of dates without a year; null refuses such dates.</param>
    public ImportOptions Options(string fileName, DateTimeOffset now, int? fiscalYear) => new()
    {
        Municipality = Municipality.Code,
        MunicipalityName = Municipality.Name,
        Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZone).Date),
        Districts = Districts,
        Skills = Skills,
        FileName = fileName,
        FiscalYear = fiscalYear,
    };
}
