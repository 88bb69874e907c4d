using System.Globalization;
using Kyodo.Grains.Municipalities;
using Kyodo.Matching.Model;
using Kyodo.Matching.Search;
using Kyodo.Silo.Import.Values;

namespace Kyodo.Silo.Import;

/// <summary>
/// The districts as the municipality's make-up names them. It knows centres and no boundaries: a position belongs to the nearest centre,
/// unless that is farther away than the districts are apart; an address to the district whose name it contains, the longest first.
/// </summary>
public sealed class DistrictDirectory : IDistrictLocator
{
    // A single district, or two close ones, still reach as far as a town does.
    private const double LeastReachKilometres = 10;

    private readonly Plane _plane;
    private readonly (District District, GridPoint Centre, string Name)[] _districts;
    private readonly Dictionary<string, DistrictId> _known = new(StringComparer.Ordinal);
    private readonly long _reach;

    /// <summary>Takes the districts over.</summary>
    /// <param name="municipality">The municipality.</param>
    public DistrictDirectory(Municipality municipality)
    {
        _plane = new(municipality.Centre);
        _districts = [.. municipality.Districts
            .Select(d => (d, _plane.ToGrid(d.Centre), JapaneseText.Key(d.Name)))
            .OrderByDescending(d => d.Item3.Length).ThenBy(d => d.d.Id.Number)];
        foreach (var (district, _, name) in _districts)
        {
            _known[JapaneseText.Key(district.Id.Value)] = district.Id;
            _known[district.Id.Number.ToString(CultureInfo.InvariantCulture)] = district.Id;
            _known.TryAdd(name, district.Id);
            if (!string.IsNullOrWhiteSpace(district.NameEnglish))
                _known.TryAdd(JapaneseText.Key(district.NameEnglish), district.Id);
        }

        var apart = _districts.Max(d => _districts.Where(o => o.District.Id != d.District.Id).Select(o => o.Centre.SquaredDistance(d.Centre)).DefaultIfEmpty(0).Min());
        _reach = Math.Max(apart, Plane.SquaredSteps(LeastReachKilometres));
    }

    /// <summary>Whether it is one of the districts.</summary>
    public bool Contains(DistrictId district) => _known.GetValueOrDefault(JapaneseText.Key(district.Value)) == district;

    /// <inheritdoc/>
    public DistrictId? Locate(GeoPoint? point, string address)
    {
        if (point is { IsValid: true })
        {
            var here = _plane.ToGrid(point);
            var nearest = _districts.MinBy(d => (d.Centre.SquaredDistance(here), d.District.Id.Number));
            return nearest.Centre.SquaredDistance(here) <= _reach ? nearest.District.Id : null;
        }

        var text = JapaneseText.Key(address);
        foreach (var (district, _, name) in _districts)
        {
            if (text.Contains(name, StringComparison.Ordinal))
                return district.Id;
        }

        return null;
    }

    /// <inheritdoc/>
    public DistrictId? Find(string nameOrNumber) => _known.TryGetValue(JapaneseText.Key(nameOrNumber), out var district) ? district : null;
}
