using Kyodo.Silo.Import;
using Kyodo.Silo.Import.Applying;

namespace Kyodo.Silo.Commands;

/// <summary>A municipality opened for an import.</summary>
public interface IImportConnection : IAsyncDisposable
{
    /// <summary>Its store.</summary>
    IImportTarget Target { get; }

    /// <summary>What a plan needs to know besides the file.</summary>
    /// <param name="fileName">The file's name.</param>
    /// <param name="fiscalYear">The fiscal year of dates without a year; null refuses such dates.</param>
    ImportOptions Options(string fileName, int? fiscalYear);

    /// <summary>Waits until lists and districts know what was written.</summary>
    /// <returns>False when that takes too long: it goes on when the server starts.</returns>
    Task<bool> Settle(CancellationToken cancellation);
}
