using Kyodo.Matching.Model;
using Kyodo.Silo.Import;
using Kyodo.Silo.Import.Applying;

namespace Kyodo.Silo.Commands;

/// <summary>A municipality opened for an import.</summary>
public interface IImportConnection : IAsyncDisposable
{
    /// <summary>The municipality.</summary>
    MunicipalityCode Municipality { get; }

    /// <summary>Its name.</summary>
    string MunicipalityName { get; }

    /// <summary>The time of its clocks.</summary>
    TimeZoneInfo TimeZone { get; }

    /// <summary>Its districts.</summary>
    IDistrictLocator Districts { get; }

    /// <summary>Its skills.</summary>
    SkillCatalog Skills { get; }

    /// <summary>Its store.</summary>
    IImportTarget Target { get; }
}
