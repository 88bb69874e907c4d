using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Kyodo.Fixtures;

namespace Kyodo.EndToEnd.Tests.Kills;

/// <summary>The real web process on one data folder, started and killed again and again.</summary>
internal sealed class KillableNode : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly List<string> _lines = [];
    private Process? _process;

    public KillableNode()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Http = new() { BaseAddress = new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"), Timeout = TimeSpan.FromSeconds(60) };
    }

    public HttpClient Http { get; }

    /// <summary>Completes when the process has ended, by whatever.</summary>
    public Task Ended => _process!.WaitForExitAsync();

    /// <summary>How the web process is started.</summary>
    /// <param name="address">Where it is to listen.</param>
    /// <param name="folder">Its data folder.</param>
    public static ProcessStartInfo Command(Uri address, string folder)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var assembly = Path.Combine(TestPaths.Repository, "artifacts", "embedded", "bin", "Kyodo.Web", configuration, "Kyodo.Web.dll");
        return new("dotnet", [assembly, "--urls", address.ToString(), $"--Kyodo:Data={folder}", "--Kyodo:Limits:ApiPerSecond=100000", "--Kyodo:Limits:ApiBurst=100000"])
        {
            WorkingDirectory = Path.Combine(TestPaths.Repository, "src", "Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    /// <summary>Starts it; with a number, it kills itself at that step.</summary>
    public async Task Start(int killAt, CancellationToken cancellation)
    {
        var start = Command(Http.BaseAddress!, _data.Path);
        start.Environment["Logging__LogLevel__Default"] = "Error";
        if (killAt > 0)
        {
            start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(KillableNode).Assembly.Location;
            start.Environment[StartupHook.Variable] = killAt.ToString(CultureInfo.InvariantCulture);
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += Hear;
        _process.ErrorDataReceived += Hear;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        for (var patience = Stopwatch.StartNew(); !await IsHealthy(cancellation);)
        {
            if (_process.HasExited && killAt == 0)
                throw new InvalidOperationException($"The node ended with {_process.ExitCode}:\n{string.Join('\n', _lines)}");
            if (_process.HasExited)
                return;
            if (patience.Elapsed > TimeSpan.FromMinutes(3))
                throw new TimeoutException($"The node was not healthy in time:\n{string.Join('\n', _lines)}");
            await Task.Delay(50, cancellation);
        }
    }

    /// <summary>A coordinator's bearer token; it outlives restarts.</summary>
    public async Task<string> Token(CancellationToken cancellation)
    {
        using var answer = await Http.PostAsJsonAsync("/api/token", new { mail = "coordinator@example.jp", password = "kyodo-sample-town" }, cancellation);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellation))!["accessToken"]!.GetValue<string>();
    }

    /// <summary>SIGKILL.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process?.Dispose();
        Http.Dispose();
        _data.Dispose();
    }

    private async Task<bool> IsHealthy(CancellationToken cancellation)
    {
        try
        {
            using var answer = await Http.GetAsync("/health", cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        lock (_lines)
            _lines.Add(line.Data ?? "");
    }
}
