using Kyodo.Matching.Model;

namespace Kyodo.Silo.Import;

/// <summary>A resource to import.</summary>
/// <param name="Line">The line its row begins on.</param>
/// <param name="Resource">The resource.</param>
public sealed record ResourceEntry(int Line, Resource Resource);
