using Kyodo.Matching.Model;
using Kyodo.Silo.Import;

namespace Kyodo.Silo.Tests.Import;

/// <summary>Two districts, 北 and 中央, on either side of a parallel; the address tells where there is no position.</summary>
internal sealed class TwoDistricts(MunicipalityCode municipality, double parallel = 35.75, double south = 34, double north = 36) : IDistrictLocator
{
    private readonly DistrictId _centre = DistrictId.Of(municipality, 1);
    private readonly DistrictId _north = DistrictId.Of(municipality, 2);

    public DistrictId? Locate(GeoPoint? point, string address) => point switch
    {
        { } p when p.Latitude < south || p.Latitude > north => null,
        { } p => p.Latitude < parallel ? _centre : _north,
        null => Find(address),
    };

    public DistrictId? Find(string nameOrNumber) =>
        nameOrNumber is "1" || nameOrNumber.Contains("中央", StringComparison.Ordinal) ? _centre
        : nameOrNumber is "2" || nameOrNumber.Contains('北', StringComparison.Ordinal) ? _north
        : null;
}
