using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>A state was written by somebody else since it was read.</summary>
public class InconsistentStateException : OrleansException
{
    /// <summary>Tells both versions.</summary>
    /// <param name="errorMsg">What happened.</param>
    /// <param name="storedEtag">The version in storage.</param>
    /// <param name="currentEtag">The version the writer had read.</param>
    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag)
        : base(errorMsg)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    /// <summary>The version in storage.</summary>
    public string? StoredEtag { get; private set; }

    /// <summary>The version the writer had read.</summary>
    public string? CurrentEtag { get; private set; }
}
