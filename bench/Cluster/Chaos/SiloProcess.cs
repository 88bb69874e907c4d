using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Kyodo.Bench.Chaos;

/// <summary>A silo as a process of its own, which may be killed and started again on the same ports.</summary>
internal sealed class SiloProcess(string connection, string municipality) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kyodo-chaos-").FullName;
    private readonly int _siloPort = FreePort();
    private readonly int _gatewayPort = FreePort();
    private Process? _process;

    /// <summary>Starts it; finished when it says that it serves.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[]
        {
            Path.Combine(AppContext.BaseDirectory, "kyodo.dll"), "serve", "--data", _folder, "--sample", "none", "--municipality", municipality,
            "--silo-port", _siloPort.ToString(CultureInfo.InvariantCulture), "--gateway-port", _gatewayPort.ToString(CultureInfo.InvariantCulture),
        })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ConnectionStrings__Kyodo"] = connection;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var process = Process.Start(start)!;
        _process = process;
        var log = new StreamWriter(Path.Combine(_folder, "log"), append: true) { AutoFlush = true };
        _ = CopyAsync(process.StandardError, log);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("kyodo: municipality", StringComparison.Ordinal))
                continue;
            _ = process.StandardOutput.ReadToEndAsync();
            return;
        }

        throw new BenchArgumentException($"A silo ended before it served; its log is in '{_folder}'.");
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is not { } process)
            return;
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static async Task CopyAsync(StreamReader from, StreamWriter to)
    {
        while (await from.ReadLineAsync() is { } line)
            await to.WriteLineAsync(line);
        await to.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
