using Orleans.Runtime;

namespace Orleans;

/// <summary>Pins the name a grain class has in storage and identities, so that the class may be renamed.</summary>
/// <param name="grainType">The name; not blank.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class GrainTypeAttribute(string grainType) : Attribute
{
    private readonly GrainType _grainType = GrainType.Create(grainType);

    /// <summary>The pinned name.</summary>
    /// <param name="services">Not used.</param>
    /// <param name="type">Not used.</param>
    public GrainType GetGrainType(IServiceProvider services, Type type) => _grainType;
}
