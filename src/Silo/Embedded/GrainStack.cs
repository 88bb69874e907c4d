using Kyodo.Embedded;
using Kyodo.Grains.Districts;
using Kyodo.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kyodo.Silo;

/// <summary>The grains of the embedded stack: this process, one SQLite file in the data folder.</summary>
internal static class GrainStack
{
    /// <summary>Adds the grains.</summary>
    public static IServiceCollection AddGrainStack(this IServiceCollection services)
    {
        services.AddSingleton(static provider => new GrainHost(provider, new() { DataFolder = provider.GetRequiredService<DataFolder>().Path }));
        services.AddSingleton<IHostedService>(static provider => provider.GetRequiredService<GrainHost>());
        services.AddSingleton(static provider => provider.GetRequiredService<GrainHost>().Grains);
        services.AddSingleton<IDistrictJournal, StoreDistrictJournal>();
        return services;
    }
}
