using System.ComponentModel;

namespace Kyodo.Embedded.CodeGeneration;

/// <summary>Put by the proxy generator on assemblies that declare grain interfaces or classes.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GrainAssemblyAttribute : Attribute
{
}
