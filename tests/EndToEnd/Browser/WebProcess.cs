using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Kyodo.Fixtures;

namespace Kyodo.EndToEnd.Tests.Browser;

/// <summary>The built web node, started as people start it, on a fresh folder with the sample town and a free port.</summary>
public sealed class WebProcess : IAsyncDisposable
{
    public const string Password = "kyodo-sample-town";

    private readonly TemporaryFolder _data = new();
    private readonly List<string> _output = [];
    private Process? _process;

    public string Address { get; private set; } = "";

    public TimeSpan StartedIn { get; private set; }

    public async Task Start(CancellationToken cancellation)
    {
        var folder = Path.Combine(TestPaths.Repository, "src", "Web");
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var assembly = Path.Combine(TestPaths.Repository, "artifacts", "embedded", "bin", "Kyodo.Web", configuration, "Kyodo.Web.dll");
        Address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [assembly, "--urls", Address, $"--Kyodo:Data={_data.Path}", "--Kyodo:Sample=town"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var clock = Stopwatch.StartNew();
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = Process.Start(start) ?? throw new InvalidOperationException("The web node did not start.");
        _process.OutputDataReceived += (_, line) => Hear(line.Data, ready);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data, ready);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The web node ended:\n{Output}"));
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromMinutes(5), cancellation);
        StartedIn = clock.Elapsed;
    }

    public string Output
    {
        get
        {
            lock (_output)
                return string.Join('\n', _output.TakeLast(200));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _data.Dispose();
    }

    // The list of sign-ins is the last thing the node prints before it is ready for people.
    private void Hear(string? line, TaskCompletionSource ready)
    {
        if (line is null)
            return;
        lock (_output)
            _output.Add(line);
        if (line.Contains("administrator", StringComparison.Ordinal))
            ready.TrySetResult();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
