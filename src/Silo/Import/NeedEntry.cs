using Kyodo.Matching.Model;

namespace Kyodo.Silo.Import;

/// <summary>A need to import.</summary>
/// <param name="Line">The line its row begins on.</param>
/// <param name="Need">The need.</param>
public sealed record NeedEntry(int Line, Need Need);
