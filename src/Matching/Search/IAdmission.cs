namespace Kyodo.Matching.Search;

/// <summary>Decides what is no bit test (caps, dated conflicts, who was asked before, do-not-pair); asked only when an entry would enter the best-k.</summary>
public interface IAdmission
{
    /// <summary>Whether the entry may be a candidate now.</summary>
    bool Admits(ulong key);
}
