using Kyodo.Matching.Model;
using Kyodo.Matching.Search;

namespace Kyodo.Town.Simulation;

/// <summary>One resource on the register.</summary>
/// <param name="Member">Its owner's place among the members.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Entry">The resource as the search sees it when nothing has happened yet.</param>
internal readonly record struct Row(int Member, Resource Resource, Entry Entry);
