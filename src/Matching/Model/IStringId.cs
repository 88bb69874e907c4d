namespace Kyodo.Matching.Model;

/// <summary>A strong id whose whole identity is one string.</summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IStringId<TSelf>
    where TSelf : struct, IStringId<TSelf>
{
    /// <summary>The id as text; never null for an id made by <see cref="TryParse"/>.</summary>
    string Value { get; }

    /// <summary>Reads an id; false, and the default value, when the text is not one.</summary>
    static abstract bool TryParse(string? text, out TSelf id);
}
