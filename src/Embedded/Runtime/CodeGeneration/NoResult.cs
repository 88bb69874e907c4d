using System.ComponentModel;

namespace Kyodo.Embedded.CodeGeneration;

/// <summary>The result of methods that have none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NoResult
{
}
