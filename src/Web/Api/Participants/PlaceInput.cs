using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;
using Kyodo.Web.Hosting;

namespace Kyodo.Web.Api.Participants;

/// <summary>A place.</summary>
/// <param name="District">The district's id.</param>
/// <param name="Point">The position, where known.</param>
/// <param name="Label">What to call it, at most 100 characters; never a home's exact address.</param>
public sealed record PlaceInput(string District, PointInput? Point = null, string Label = "")
{
    /// <summary>The place; null, and a problem more, when the district or the point is none.</summary>
    /// <param name="field">The field's path.</param>
    /// <param name="municipality">The municipality.</param>
    /// <param name="problems">Where problems are put.</param>
    public Place? ToPlace(string field, ServedMunicipality municipality, IList<FieldProblem> problems)
    {
        GeoPoint? point = Point is null ? null : new(Point.Latitude, Point.Longitude);
        var known = municipality.TryId<DistrictId>(District, out var district);
        if (!known)
            problems.Add(new(field + ".district", "unknown", "この地区はありません。", "There is no such district."));
        if (point is { IsValid: false })
            problems.Add(new(field + ".point", "out_of_range", "緯度・経度が範囲外です。", "Latitude or longitude is out of range."));
        return known && point is not { IsValid: false } ? new(district, point, Label) : null;
    }
}
