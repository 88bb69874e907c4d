namespace Orleans;

/// <summary>Which members get serialization numbers without being marked.</summary>
public enum GenerateFieldIds
{
    /// <summary>Only members that bear <see cref="IdAttribute"/>.</summary>
    None = 0,

    /// <summary>Public properties too.</summary>
    PublicProperties = 1,
}
