namespace Orleans;

/// <summary>A grain whose key is a string. Keys in this solution contain a <c>/</c> (<c>12233/…</c>).</summary>
public interface IGrainWithStringKey : IGrain
{
}
