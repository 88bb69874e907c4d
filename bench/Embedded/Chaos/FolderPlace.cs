using System.Globalization;
using Kyodo.Embedded.Storage;
using Kyodo.Grains.Commands;
using Kyodo.Silo.Accounts;
using Kyodo.Silo.Relational;
using Kyodo.Silo.Stored;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Kyodo.Bench.Chaos;

/// <summary>The one web process on its data folder; clients reach it by its HTTP API.</summary>
internal sealed class FolderPlace : IPlace
{
    private const string Mail = "chaos@example.jp";
    private const string Password = "kyodo-chaos-bench";

    private readonly string _folder = Directory.CreateTempSubdirectory("kyodo-chaos-").FullName;
    private readonly List<NodeProcess> _nodes = [];
    private WebCity? _city;

    public IReadOnlyList<NodeProcess> Nodes => _nodes;

    private string Data => Path.Combine(_folder, "data");

    public async Task<ICity> OpenAsync(PreparedCity city, Func<IGrainFactory, Task> prepare)
    {
        await EmbeddedCity.In(Data, PreparedCity.Description, async host =>
        {
            await prepare(host.Services.GetRequiredService<IGrainFactory>());
            await AddCoordinator(host.Services.GetRequiredService<IDbContextFactory<AccountsContext>>());
            return true;
        });
        var address = $"http://127.0.0.1:{NodeProcess.FreePort().ToString(CultureInfo.InvariantCulture)}";
        var node = Web(address);
        _nodes.Add(node);
        await node.StartAsync();
        _city = new(new(address), Mail, Password);
        return _city;
    }

    public async Task<IReadOnlyList<StoredState>> CloseAsync(string name)
    {
        foreach (var node in _nodes)
            await node.StopAsync(StopKind.Kill);
        await using var store = GrainStores.Open(Data);
        return await store.ReadAllAsync(name).Select(r => new StoredState(r.Key, r.Body)).ToListAsync();
    }

    public ValueTask DisposeAsync()
    {
        _city?.Dispose();
        _nodes.ForEach(n => n.Dispose());
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task AddCoordinator(IDbContextFactory<AccountsContext> contexts)
    {
        await using var context = await contexts.CreateDbContextAsync();
        await RelationalLayout.Ensure(context, AccountsContext.Layout, AccountsContext.LayoutVersion, rebuildable: false, CancellationToken.None);
        var normal = new UpperInvariantLookupNormalizer();
        var account = new Account
        {
            UserName = Mail,
            NormalizedUserName = normal.NormalizeName(Mail),
            Email = Mail,
            NormalizedEmail = normal.NormalizeEmail(Mail),
            EmailConfirmed = true,
            Role = ActorRole.Coordinator,
            Municipality = PreparedCity.Code.Value,
        };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
        context.Users.Add(account);
        await context.SaveChangesAsync();
    }

    private NodeProcess Web(string address)
    {
        // Beside this program's folder in the build's output; the project is built before this one.
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(built.Parent!.Parent!.FullName, "Kyodo.Web", built.Name, "Kyodo.Web.dll");
        if (!File.Exists(program))
            throw new BenchArgumentException($"The web process is not built: there is no '{program}'.");
        return new(
            program,
            [
                "--urls", address, $"--Kyodo:Data={Data}", "--Kyodo:Sample=none", "--Kyodo:Accounts:SecondFactorRequired=false",
                "--Kyodo:Limits:ApiPerSecond=100000", "--Kyodo:Limits:ApiBurst=100000",
            ],
            new Dictionary<string, string> { ["Logging__LogLevel__Default"] = "Warning" },
            "Kyodo Matching",
            Path.Combine(_folder, "log"));
    }
}
