using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Kyodo.Bench.Chaos;

/// <summary>One of the program's processes, which may be stopped and started again as it was.</summary>
/// <param name="program">The assembly's full path.</param>
/// <param name="arguments">Its command line.</param>
/// <param name="settings">What is added to its environment.</param>
/// <param name="ready">How the line on standard output begins that says that it serves.</param>
/// <param name="log">The file its other output is added to.</param>
internal sealed partial class NodeProcess(
    string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings, string ready, string log) : IDisposable
{
    private const int Terminate = 15;

    private string _program = program;
    private Process? _process;

    /// <summary>Starts it; finished when it says that it serves.</summary>
    /// <exception cref="BenchArgumentException">It ended before.</exception>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [_program, .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(_program),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        _process = process;
        var errors = CopyAsync(process.StandardError, log);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(ready, StringComparison.Ordinal))
                continue;
            _ = process.StandardOutput.ReadToEndAsync();
            return;
        }

        await errors;
        throw new BenchArgumentException($"A process ended before it served: {File.ReadLines(log).LastOrDefault()}");
    }

    /// <summary>Stops it and waits for its end.</summary>
    /// <param name="kind">How.</param>
    public async Task StopAsync(StopKind kind)
    {
        if (_process is not { } process)
            return;
        if (kind == StopKind.Kill)
            process.Kill();
        else if (Signal(process.Id, Terminate) != 0)
            throw new InvalidOperationException($"SIGTERM was not taken: error {Marshal.GetLastPInvokeError()}.");
        await process.WaitForExitAsync();
        process.Dispose();
        _process = null;
    }

    /// <summary>From its next start on it is the same program from another build's folder.</summary>
    /// <param name="folder">The folder.</param>
    public void UpgradeTo(string folder) => _program = Path.Combine(folder, Path.GetFileName(_program));

    public void Dispose()
    {
        if (_process is not { } process)
            return;
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    /// <summary>A port of the loopback address that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task CopyAsync(StreamReader from, string to)
    {
        await using var file = new StreamWriter(to, append: true) { AutoFlush = true };
        while (await from.ReadLineAsync() is { } line)
            await file.WriteLineAsync(line);
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Signal(int process, int signal);
}
