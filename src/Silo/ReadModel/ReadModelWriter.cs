using System.Data.Common;
using System.Text;
using System.Threading.Channels;
using Kyodo.Grains.ReadModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kyodo.Silo.ReadModel;

/// <summary>
/// Writes rows in batches: whatever came while the last batch was being committed goes into the next, in one transaction. A row of an older
/// version than the stored one is ignored by the statement itself, so batches need no order.
/// </summary>
public sealed partial class ReadModelWriter(
    IDbContextFactory<ReadModelContext> contexts, ReadModelTables tables, ILogger<ReadModelWriter> logger) : BackgroundService, IReadModelWriter
{
    private const int LargestBatch = 1_000;

    private readonly Channel<Pending> _pending = Channel.CreateBounded<Pending>(
        new BoundedChannelOptions(10_000) { SingleReader = true });

    /// <inheritdoc/>
    public Task Put(NeedRow row, CancellationToken cancellation) => Put<NeedRow>(row, row.Id.Municipality.Value, cancellation);

    /// <inheritdoc/>
    public Task Put(ParticipantRow row, CancellationToken cancellation) => Put<ParticipantRow>(row, row.Id.Municipality.Value, cancellation);

    /// <inheritdoc/>
    public Task Put(CollaborationRow row, CancellationToken cancellation) => Put<CollaborationRow>(row, row.Id.Municipality.Value, cancellation);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Pending>(LargestBatch);
        while (await _pending.Reader.WaitToReadAsync(stoppingToken))
        {
            while (batch.Count < LargestBatch && _pending.Reader.TryRead(out var pending))
                batch.Add(pending);
            try
            {
                await Write(batch, stoppingToken);
                batch.ForEach(p => p.Written.TrySetResult());
            }
            catch (Exception e) when (e is DbException or InvalidOperationException or TimeoutException)
            {
                // Each waiting grain is told and tries again from its outbox.
                LogFailed(logger, batch.Count, e);
                batch.ForEach(p => p.Written.TrySetException(new IOException("The read model could not be written.", e)));
            }

            batch.Clear();
        }
    }

    private async Task Put<T>(T row, string municipality, CancellationToken cancellation)
        where T : class
    {
        var pending = new Pending(typeof(T), row, municipality, new(TaskCreationOptions.RunContinuationsAsynchronously));
        await _pending.Writer.WriteAsync(pending, cancellation);
        await pending.Written.Task.WaitAsync(cancellation);
    }

    private async Task Write(List<Pending> batch, CancellationToken cancellation)
    {
        await tables.Ready(cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Database.OpenConnectionAsync(cancellation);
        var connection = context.Database.GetDbConnection();
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var ofOneType in batch.GroupBy(p => p.RowType))
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            var entity = context.Model.FindEntityType(ofOneType.Key)!;
            var properties = entity.GetProperties().ToArray();
            command.CommandText = UpsertStatement(entity, properties);
            foreach (var property in properties)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@" + property.GetColumnName();
                command.Parameters.Add(parameter);
            }

            foreach (var pending in ofOneType)
            {
                for (var i = 0; i < properties.Length; i++)
                    command.Parameters[i].Value = Value(properties[i], pending) ?? DBNull.Value;
                await command.ExecuteNonQueryAsync(cancellation);
            }
        }

        await transaction.CommitAsync(cancellation);
    }

    private static object? Value(IProperty property, Pending pending)
    {
        var value = property.IsShadowProperty() ? pending.Municipality : property.PropertyInfo!.GetValue(pending.Row);
        if (value is null)
            return null;
        var converter = property.GetTypeMapping().Converter;
        return converter is null ? value : converter.ConvertToProvider(value);
    }

    private static string UpsertStatement(IEntityType entity, IProperty[] properties)
    {
        var table = entity.GetTableName();
        var key = entity.FindPrimaryKey()!.Properties[0].GetColumnName();
        var columns = properties.Select(p => p.GetColumnName()).ToArray();
        var sql = new StringBuilder($"INSERT INTO \"{table}\" (");
        sql.AppendJoin(", ", columns.Select(c => $"\"{c}\"")).Append(") VALUES (").AppendJoin(", ", columns.Select(c => "@" + c));
        sql.Append($") ON CONFLICT (\"{key}\") DO UPDATE SET ");
        sql.AppendJoin(", ", columns.Where(c => c != key).Select(c => $"\"{c}\" = excluded.\"{c}\""));
        return sql.Append($" WHERE excluded.\"Version\" > \"{table}\".\"Version\"").ToString();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A batch of {Count} read-model rows could not be written; their grains will send them again.")]
    private static partial void LogFailed(ILogger logger, int count, Exception exception);

    private readonly record struct Pending(Type RowType, object Row, string Municipality, TaskCompletionSource Written);
}
