using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Kyodo.Fixtures;

/// <summary>A real PostgreSQL 15 of the tests' own, on loopback and a free port, in a folder that goes with it.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";

    private readonly string _folder;
    private readonly int _port;
    private int _databases;

    private PostgresServer(string folder, int port) => (_folder, _port) = (folder, port);

    /// <summary>Why tests that need it skip here, or null where PostgreSQL is installed.</summary>
    public static string? Missing =>
        File.Exists(Binaries + "/initdb") ? null : "PostgreSQL 15 is not installed (Debian: postgresql-15).";

    /// <summary>Makes and starts a server.</summary>
    public static async Task<PostgresServer> Start()
    {
        var folder = Directory.CreateTempSubdirectory("kyodo-pg-").FullName;
        var server = new PostgresServer(folder, FreePort());
        if (Environment.UserName == "root")
            await Run("chown", "postgres", folder);
        await server.AsPostgres($"{Binaries}/initdb", "-D", folder + "/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        await server.StartAgain();
        return server;
    }

    /// <summary>A new empty database's connection string.</summary>
    public async Task<string> NewDatabase()
    {
        var name = $"kyodo{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>Stops the server, as when the database is away.</summary>
    public Task Stop() => AsPostgres($"{Binaries}/pg_ctl", "-D", _folder + "/data", "-m", "immediate", "-w", "stop");

    /// <summary>Starts it again.</summary>
    public Task StartAgain() => AsPostgres(
        $"{Binaries}/pg_ctl", "-D", _folder + "/data", "-w", "-l", _folder + "/log",
        "-o", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200", "start");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Timeout=5;Maximum Pool Size=50";

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    // initdb refuses to run as root.
    private Task AsPostgres(string program, params string[] arguments) =>
        Environment.UserName == "root" ? Run("runuser", ["-u", "postgres", "--", program, .. arguments]) : Run(program, arguments);

    private static async Task Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = "/tmp" };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        // Not redirected: the server would inherit the pipes and keep them open.
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
