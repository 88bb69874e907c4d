using Kyodo.Grains;
using Kyodo.Grains.Municipalities;
using Kyodo.Matching.Model;
using Kyodo.Silo.Hosting;

namespace Kyodo.Web.Hosting;

/// <summary>The municipality whose pages and API this web node serves; ids in addresses leave its code out.</summary>
public sealed class ServedMunicipality(IGrainFactory grains, DataFolder folder)
{
    /// <summary>Its code.</summary>
    public MunicipalityCode Code => folder.Code;

    /// <summary>What it is made of; null until it is set up.</summary>
    /// <exception cref="TimeoutException">The store does not answer.</exception>
    public Task<Municipality?> Get() => grains.Municipality(Code).Get();

    /// <summary>The full id of one in an address: <c>n-…</c> becomes <c>12233/n-…</c>; a full id is taken as it is.</summary>
    /// <typeparam name="TId">The id's type.</typeparam>
    /// <param name="local">The part after the municipality.</param>
    /// <param name="id">The id.</param>
    /// <returns>False when it is no id of this municipality.</returns>
    public bool TryId<TId>(string? local, out TId id)
        where TId : struct, IStringId<TId>
    {
        var prefix = Code.Value + "/";
        return TId.TryParse(local is not null && local.StartsWith(prefix, StringComparison.Ordinal) ? local : prefix + local, out id);
    }

    /// <summary>An id as addresses write it, without the municipality.</summary>
    /// <param name="id">The id's text.</param>
    public static string Local(string id) => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
