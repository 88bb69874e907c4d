using Kyodo.Embedded;
using Kyodo.Embedded.Storage;
using Kyodo.Grains.Districts;
using Kyodo.Silo.Exports;
using Kyodo.Silo.Hosting;
using Kyodo.Silo.Stored;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kyodo.Silo;

/// <summary>The grains of the embedded stack: this process, one SQLite file in the data folder.</summary>
internal static class GrainStack
{
    /// <summary>Adds the grains.</summary>
    public static void AddGrainStack(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IOwnerRecord, FolderRecord>();
        services.AddSingleton(static provider => new GrainHost(provider, new() { DataFolder = provider.GetRequiredService<DataFolder>().Path }));
        services.AddSingleton<IHostedService>(static provider => provider.GetRequiredService<GrainHost>());
        services.AddSingleton(static provider => provider.GetRequiredService<GrainHost>().Grains);
        services.AddSingleton<IDistrictJournal>(static provider => new StoreDistrictJournal(() => provider.GetRequiredService<GrainHost>().Store));
        services.AddSingleton<IStoredStates>(static provider => new StoreStates(() => provider.GetRequiredService<GrainHost>().Store));
    }

    /// <summary>Opens the store while no grains run.</summary>
    /// <param name="services">A composed host's, not started.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="IOException">Another process works on the folder, or it cannot be opened.</exception>
    public static Task<ClosedStore> OpenClosed(IServiceProvider services, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(OpenFolder(services.GetRequiredService<DataFolder>().Path, KeptTables.Of(services)));
    }

    /// <summary>Opens a folder's store while no grains run.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="tables">The tables beside it.</param>
    /// <exception cref="IOException">Another process works on the folder, or it cannot be opened.</exception>
    public static ClosedStore OpenFolder(string folder, KeptTables tables)
    {
        var store = GrainStores.Open(folder);
        return new(new StoreStates(() => store), new StoreDistrictJournal(() => store), tables, store);
    }

    /// <summary>Whether the failure means that another process works on the folder.</summary>
    public static bool IsInUse(Exception failure) => failure is DataFolderInUseException;
}
