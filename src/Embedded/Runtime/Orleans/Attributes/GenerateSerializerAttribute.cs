namespace Orleans;

/// <summary>The type crosses grain borders; the cluster stack generates a serializer for it, here nothing is copied.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class GenerateSerializerAttribute : Attribute
{
    /// <summary>Which members get numbers without being marked.</summary>
    public GenerateFieldIds GenerateFieldIds { get; init; }

    /// <summary>Whether a primary constructor's parameters are members; by default they are for records.</summary>
    public bool IncludePrimaryConstructorParameters { get; init; }
}
