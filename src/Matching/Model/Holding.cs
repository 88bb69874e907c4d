namespace Kyodo.Matching.Model;

/// <summary>A stretch of time for which a resource is held: from 内諾 on, until it lapses or the activity is over.</summary>
/// <param name="Resource">What is held.</param>
/// <param name="Kind">What kind of resource it is.</param>
/// <param name="Window">When.</param>
public readonly record struct Holding(ResourceId Resource, ResourceKind Kind, DatedWindow Window);
