namespace Orleans.Core;

/// <summary>A grain's stored state, without its value.</summary>
public interface IStorage
{
    /// <summary>The version of the record last read or written; null when there is none.</summary>
    string? Etag { get; }

    /// <summary>Whether a record is stored.</summary>
    bool RecordExists { get; }

    /// <summary>Removes the record; the value becomes a new one.</summary>
    Task ClearStateAsync();

    /// <summary>Stores the value; finished when it is durable.</summary>
    /// <exception cref="Orleans.Storage.InconsistentStateException">Somebody else wrote since it was read.</exception>
    Task WriteStateAsync();

    /// <summary>Reads the value anew.</summary>
    Task ReadStateAsync();

    /// <inheritdoc cref="ClearStateAsync()"/>
    /// <param name="cancellationToken">Checked before the work starts.</param>
    Task ClearStateAsync(CancellationToken cancellationToken) => ClearStateAsync();

    /// <inheritdoc cref="WriteStateAsync()"/>
    /// <param name="cancellationToken">Checked before the work starts.</param>
    Task WriteStateAsync(CancellationToken cancellationToken) => WriteStateAsync();

    /// <inheritdoc cref="ReadStateAsync()"/>
    /// <param name="cancellationToken">Checked before the work starts.</param>
    Task ReadStateAsync(CancellationToken cancellationToken) => ReadStateAsync();
}
