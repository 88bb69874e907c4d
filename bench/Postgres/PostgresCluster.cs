using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Kyodo.Bench.Postgres;

/// <summary>A PostgreSQL of the bench's own: in a folder of its own, on a free port of 127.0.0.1, gone afterwards.</summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/lib/postgresql/15/bin", "/usr/pgsql-15/bin", "/opt/homebrew/opt/postgresql@15/bin", "/usr/local/pgsql/bin"];

    private readonly string _programs;
    private readonly string _folder;

    private PostgresCluster(string programs, string folder, int port)
    {
        _programs = programs;
        _folder = folder;
        ConnectionString = string.Create(
            CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Command Timeout=600;Pooling=false");
    }

    public string ConnectionString { get; }

    public static async Task<PostgresCluster> StartAsync()
    {
        var programs = Places.FirstOrDefault(p => File.Exists(Path.Combine(p, "initdb")))
            ?? throw new BenchArgumentException("PostgreSQL 15 was not found; install postgresql-15 and postgresql-15-postgis-3 (Debian) to run this scenario.");
        var folder = Directory.CreateTempSubdirectory("kyodo-bench-").FullName;
        var port = FreePort();
        var cluster = new PostgresCluster(programs, folder, port);
        if (Environment.UserName == "root")
            await RunAsync("chown", ["postgres", folder]);
        await cluster.RunAsPostgresAsync("initdb", ["-D", cluster.Data, "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8", "--locale=C"]);
        var options = string.Create(
            CultureInfo.InvariantCulture,
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c shared_buffers=1GB -c work_mem=64MB -c effective_cache_size=4GB -c random_page_cost=1.1 -c jit=off -c max_parallel_workers_per_gather=2 -c fsync=off");
        await cluster.RunAsPostgresAsync("pg_ctl", ["-D", cluster.Data, "-l", Path.Combine(folder, "log"), "-w", "-o", options, "start"]);
        return cluster;
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsPostgresAsync("pg_ctl", ["-D", Data, "-m", "immediate", "-w", "stop"]);
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The server refuses to run as root.
    private Task RunAsPostgresAsync(string program, string[] arguments) => Environment.UserName == "root"
        ? RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(_programs, program), .. arguments])
        : RunAsync(Path.Combine(_programs, program), arguments);

    private static async Task RunAsync(string program, string[] arguments)
    {
        // Output is not redirected through pipes: the server would hold them open after pg_ctl has ended.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new BenchArgumentException($"{program} {arguments[^1]} failed with exit code {process.ExitCode}.");
    }
}
