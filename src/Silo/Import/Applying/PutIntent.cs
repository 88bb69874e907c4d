namespace Kyodo.Silo.Import.Applying;

/// <summary>Whether a put is meant.</summary>
public enum PutIntent : byte
{
    /// <summary>Say what would happen and change nothing.</summary>
    Check = 0,

    /// <summary>Do it; acknowledged only when durable.</summary>
    Apply = 1,
}
