using System.CommandLine;
using System.Text.Json;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Silo.Hosting;
using Kyodo.Silo.Import;
using Kyodo.Silo.Import.Applying;
using Kyodo.Silo.Stored;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kyodo.Silo.Commands;

/// <summary>An import into a silo that this process runs for it.</summary>
internal sealed class HostedImport : IImportConnection
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(50);

    private readonly IHost _host;
    private readonly GrainImport _import;
    private readonly TimeProvider _time;

    private HostedImport(IHost host, GrainImport import)
    {
        (_host, _import) = (host, import);
        _time = host.Services.GetRequiredService<TimeProvider>();
    }

    public IImportTarget Target => _import.Target;

    public static async Task<IImportConnection> Open(CommandSettings settings, ParseResult parsed, ImportRequest request, CancellationToken cancellation)
    {
        var host = settings.Compose(parsed, quiet: true, static folder => folder.WantsSample
            ? $"There is no data in '{folder.Place}' yet. Start it with 'kyodo serve', or say with --sample none --municipality FILE whose it is to be."
            : null);
        var folder = host.Services.GetRequiredService<DataFolder>();
        try
        {
            await ServeCommand.Start(host, cancellation);
            return new HostedImport(host, await host.Services.GetRequiredService<GrainImports>().Open(request.Actor));
        }
        catch (Exception failure)
        {
            host.Dispose();
            if (GrainStack.IsInUse(failure))
                throw new CommandRefusedException($"A server is running on '{folder.Place}'. Import on its page 取り込み (/admin/import), or stop it first.");
            throw;
        }
    }

    public ImportOptions Options(string fileName, int? fiscalYear) => _import.Options(fileName, _time.GetUtcNow(), fiscalYear);

    public async Task<bool> Settle(CancellationToken cancellation)
    {
        var states = _host.Services.GetRequiredService<IStoredStates>();
        var started = _time.GetTimestamp();
        foreach (var id in _import.Target.WrittenParticipants)
        {
            if (!await Until<ParticipantState>(id.IsPerson ? "person" : "group", id.Value, state => Task.FromResult(!ParticipantLife.HasNews(state))))
                return false;
        }

        foreach (var id in _import.Target.WrittenNeeds)
        {
            if (!await Until<NeedState>("need", id.Value, async state => !NeedLife.HasMail(state, await Find<NeedKnown>(NeedKnown.Name, id.Value) ?? new())))
                return false;
        }

        return true;

        async Task<TState?> Find<TState>(string name, string key)
            where TState : class =>
            await states.Find(name, key, cancellation) is { } stored ? JsonSerializer.Deserialize<TState>(stored.Body.Span, JsonSerializerOptions.Web) : null;

        async Task<bool> Until<TState>(string name, string key, Func<TState, Task<bool>> isQuiet)
            where TState : class
        {
            while (true)
            {
                if (await Find<TState>(name, key) is not { } state || await isQuiet(state))
                    return true;
                if (_time.GetElapsedTime(started) > s_patience)
                    return false;
                await Task.Delay(s_look, _time, cancellation);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
