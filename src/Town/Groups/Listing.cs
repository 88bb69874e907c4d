using Kyodo.Matching.Model;

namespace Kyodo.Town.Groups;

/// <summary>A resource with the text that its public page shows.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Description">What it is and how to have it.</param>
public sealed record Listing(Resource Resource, string Description);
