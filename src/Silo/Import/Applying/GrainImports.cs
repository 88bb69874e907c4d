using Kyodo.Grains;
using Kyodo.Matching.Model;
using Kyodo.Silo.Hosting;
using Orleans;

namespace Kyodo.Silo.Import.Applying;

/// <summary>Opens the served municipality for imports: the one way in for the command and the administrator's page.</summary>
public sealed class GrainImports(IGrainFactory grains, DataFolder folder, TimeProvider time)
{
    /// <summary>Opens it.</summary>
    /// <param name="account">Who imports, as the records will say; never a name.</param>
    /// <exception cref="InvalidOperationException">The municipality is not set up; the message says so.</exception>
    public async Task<GrainImport> Open(string account)
    {
        var municipality = await grains.Municipality(folder.Code).Get()
            ?? throw new InvalidOperationException($"Municipality {folder.Code} is not set up.");
        var districts = new DistrictDirectory(municipality);
        return new(municipality, districts, new GrainImportTarget(grains, districts, time, account), StandardSkills.Catalog);
    }
}
