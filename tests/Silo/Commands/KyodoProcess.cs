using System.Diagnostics;

namespace Kyodo.Silo.Tests.Commands;

/// <summary>The real <c>kyodo</c> process.</summary>
internal sealed class KyodoProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly Task<string> _error;

    private KyodoProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<KyodoResult> Run(string folder, params string[] arguments)
    {
        using var patience = new CancellationTokenSource(s_patience);
        using var process = Start(folder, arguments);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    /// <summary>Starts a server and waits until it serves.</summary>
    public static async Task<KyodoProcess> Serve(string folder, params string[] options)
    {
        using var patience = new CancellationTokenSource(s_patience);
        var server = new KyodoProcess(Start(folder, ["serve", .. options]));
        var line = await server._process.StandardOutput.ReadLineAsync(patience.Token);
        if (line is null || !line.StartsWith("kyodo: ", StringComparison.Ordinal))
            Assert.Fail($"It does not serve: {line} {await server._error}");
        return server;
    }

    /// <summary>Asks the server to end, as a service manager does, and gives its exit code.</summary>
    public async Task<int> Stop()
    {
        using var patience = new CancellationTokenSource(s_patience);
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(patience.Token);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>Ends the server as a power cut does.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Kill();
        _process.Dispose();
    }

    private static Process Start(string folder, string[] arguments)
    {
        // The tests' output lies beside the program's: …/bin/Kyodo.Silo.Tests/debug and …/bin/Kyodo.Silo/debug.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(output.Parent!.Parent!.FullName, "Kyodo.Silo", output.Name, "kyodo.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("Kyodo__", StringComparison.OrdinalIgnoreCase) || k.StartsWith("ConnectionStrings__", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        return Process.Start(start)!;
    }
}
