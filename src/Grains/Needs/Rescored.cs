namespace Kyodo.Grains.Needs;

/// <summary>What came of looking for candidates anew.</summary>
/// <param name="IsOpen">Whether candidates are looked for at all.</param>
/// <param name="ListChanged">Whether other candidates are on the list, or in another order.</param>
/// <param name="FirstChanged">Whether another candidate is the first.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.Rescored")]
public sealed record Rescored(bool IsOpen, bool ListChanged, bool FirstChanged);
