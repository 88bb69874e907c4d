using Kyodo.Embedded.Testing;
using Kyodo.Embedded.Tests.Conformance;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Kyodo.Embedded.Tests.Runtime;

/// <summary>The embedded runtime on a folder of its own.</summary>
internal sealed class EmbeddedTestHost : IGrainTestHost
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kyodo-grains-").FullName;
    private readonly Action<EmbeddedGrainOptions>? _configure;
    private ServiceProvider _services = null!;

    private EmbeddedTestHost(Action<EmbeddedGrainOptions>? configure) => _configure = configure;

    public GrainHost Host { get; private set; } = null!;

    public IGrainFactory Grains => Host.Grains;

    public string Folder => _folder;

    public ManualTimeProvider Clock { get; } = new();

    public TimeSpan CallPatience => TimeSpan.Zero;

    public static async Task<EmbeddedTestHost> StartAsync(Action<EmbeddedGrainOptions>? configure = null)
    {
        var host = new EmbeddedTestHost(configure);
        await host.OpenAsync();
        return host;
    }

    public Task DeactivateAllAsync() => Host.DeactivateAllAsync();

    public Task CollectIdleAsync() => Task.CompletedTask;

    public async Task RestartAsync()
    {
        await Host.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        await OpenAsync();
    }

    public async Task KillAsync()
    {
        Host.Abort();
        await _services.DisposeAsync();
        await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task OpenAsync()
    {
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging()
            .AddScoped<ScopedService>()
            .AddEmbeddedGrains(options =>
            {
                options.DataFolder = _folder;
                options.StopTimeout = TimeSpan.FromSeconds(1);
                options.GrainAssemblies.Add(typeof(EmbeddedTestHost).Assembly);
                _configure?.Invoke(options);
            })
            .BuildServiceProvider();
        Host = _services.GetRequiredService<GrainHost>();
        await Host.StartAsync(CancellationToken.None);
    }
}
