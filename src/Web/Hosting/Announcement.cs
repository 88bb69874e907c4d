using Kyodo.Web.Accounts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Kyodo.Web.Hosting;

/// <summary>Makes the accounts that must be there at start, and, once the node listens, prints where it is and how to sign in.</summary>
public sealed class Announcement(
    IServer server, IHostApplicationLifetime lifetime, StartingAccounts accounts) : BackgroundService
{
    private IReadOnlyList<string> _lines = [];

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the node listens: whoever reaches it can sign in.
        _lines = await accounts.Prepare(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var started = lifetime.ApplicationStarted.Register(listening.SetResult);
        await listening.Task.WaitAsync(stoppingToken);
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var first = addresses.FirstOrDefault() ?? "";
        foreach (var address in addresses)
            Console.WriteLine($"Kyodo Matching 協働マッチング: {address}");
        foreach (var line in _lines)
            Console.WriteLine(line.Replace("{address}", first, StringComparison.Ordinal));
    }
}
