using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;

namespace Kyodo.Embedded;

/// <summary>Adds the embedded grain runtime to a host.</summary>
public static class EmbeddedGrainServices
{
    /// <summary>Adds the runtime: <see cref="IGrainFactory"/>, and a hosted service that starts and stops the grains.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the options.</param>
    public static IServiceCollection AddEmbeddedGrains(this IServiceCollection services, Action<EmbeddedGrainOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        services.AddSingleton(provider =>
        {
            var options = new EmbeddedGrainOptions();
            configure(options);
            return new GrainHost(provider, options);
        });
        services.AddSingleton<IHostedService>(static provider => provider.GetRequiredService<GrainHost>());
        services.AddSingleton(static provider => provider.GetRequiredService<GrainHost>().Grains);
        return services;
    }

    /// <summary>Adds the runtime: <see cref="IGrainFactory"/>, and a hosted service that starts and stops the grains.</summary>
    /// <param name="builder">The host's builder.</param>
    /// <param name="configure">Sets the options.</param>
    public static IHostApplicationBuilder AddEmbeddedGrains(this IHostApplicationBuilder builder, Action<EmbeddedGrainOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddEmbeddedGrains(configure);
        return builder;
    }
}
