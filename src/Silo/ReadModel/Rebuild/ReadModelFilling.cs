using Kyodo.Silo.Hosting;
using Kyodo.Silo.Stored;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kyodo.Silo.ReadModel.Rebuild;

/// <summary>At start, fills a read model whose tables were made over grains that are there: a lost file, another database, a new layout, a restored backup.</summary>
public sealed partial class ReadModelFilling(
    ReadModelRebuild rebuild, ReadModelTables tables, IStoredStates states, DataFolder folder, ILogger<ReadModelFilling> logger) : IHostedService
{
    /// <summary>
    /// A file in the data folder that says that what it holds was put there as a whole: rows of whatever the database was filled from before
    /// are to go.
    /// </summary>
    public const string StaleMark = "read-model-stale";

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var mark = Path.Combine(folder.Path, StaleMark);
        if (File.Exists(mark))
        {
            await tables.Clear(cancellationToken);
            File.Delete(mark);
        }

        if (await rebuild.RunIfNeeded(states, cancellationToken) is { } rows && rows != new RebuiltRows(0, 0, 0))
            LogRebuilt(logger, rows.Participants, rows.Needs, rows.Collaborations);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "The read model was made anew: {Participants} participants, {Needs} needs, {Collaborations} collaborations.")]
    private static partial void LogRebuilt(ILogger logger, int participants, int needs, int collaborations);
}
