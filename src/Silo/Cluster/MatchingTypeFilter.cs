using Kyodo.Matching.Model;
using Orleans.Serialization;

namespace Kyodo.Silo;

/// <summary>Allows the types of Kyodo.Matching on the wire.</summary>
internal sealed class MatchingTypeFilter : ITypeNameFilter
{
    private static readonly string s_assembly = typeof(ParticipantId).Assembly.GetName().Name!;

    public bool? IsTypeNameAllowed(string typeName, string assemblyName) =>
        assemblyName == s_assembly || assemblyName.StartsWith(s_assembly + ",", StringComparison.Ordinal) ? true : null;
}
