namespace Kyodo.Matching.Intake;

/// <summary>Where in the typed text something stands, in UTF-16 units.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="Length">How many; 0 when nothing in the text says it.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The unit after the last.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int End => Start + Length;
}
