namespace Kyodo.Matching.Model;

/// <summary>Where something happens or somebody lives.</summary>
/// <param name="District">The district it lies in.</param>
/// <param name="Point">The position, where known; without it distance does not count.</param>
/// <param name="Label">What to call it (a town's or a hall's name), at most 100 characters; a home's exact address is never kept here.</param>
public sealed record Place(DistrictId District, GeoPoint? Point, string Label);
