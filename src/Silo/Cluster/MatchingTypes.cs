using Kyodo.Matching.Model;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;

namespace Kyodo.Silo;

/// <summary>
/// How the types of Kyodo.Matching cross a grain's border: they know nothing of grains, so they are written as JSON; they are immutable, so a
/// copy is the thing itself.
/// </summary>
public static class MatchingTypes
{
    /// <summary>Adds them, in a silo or in a client.</summary>
    public static IServiceCollection AddMatchingTypes(this IServiceCollection services)
    {
        services.AddSingleton<IGeneralizedCopier, MatchingCopier>();
        services.AddSingleton<ITypeNameFilter, MatchingTypeFilter>();
        return services.AddSerializer(static builder => builder.AddJsonSerializer(IsMatching, static _ => false, static options => options.Configure(static o => o.SerializerOptions = new(System.Text.Json.JsonSerializerDefaults.Web))));
    }

    /// <summary>Whether a type is one of them.</summary>
    public static bool IsMatching(Type type) => type.Assembly == typeof(ParticipantId).Assembly;
}
