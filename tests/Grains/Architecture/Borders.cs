using System.Reflection;
using Kyodo.Grains.Needs;
using Orleans;
using Orleans.Runtime;

namespace Kyodo.Grains.Tests.Architecture;

/// <summary>What crosses grain borders, read off the assembly.</summary>
internal static class Borders
{
    public static readonly Assembly Grains = typeof(NeedGrain).Assembly;

    public static IReadOnlyList<Type> Interfaces { get; } =
        [.. Grains.GetTypes().Where(t => t.IsInterface && (typeof(IGrain).IsAssignableFrom(t) || typeof(IGrainObserver).IsAssignableFrom(t)))];

    public static IReadOnlyList<Type> Classes { get; } =
        [.. Grains.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && typeof(Grain).IsAssignableFrom(t))];

    public static IReadOnlySet<Type> Crossing { get; } =
        Interfaces.SelectMany(i => i.GetMethods()).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)).SelectMany(Reachable).ToHashSet();

    /// <summary>Every type of our own that an instance of the type may hold.</summary>
    public static IReadOnlySet<Type> Reachable(Type type)
    {
        HashSet<Type> seen = [];
        Visit(type);
        return seen.Where(t => t.Namespace?.StartsWith("Kyodo", StringComparison.Ordinal) == true).ToHashSet();

        void Visit(Type next)
        {
            if (!seen.Add(next))
                return;
            foreach (var argument in next.GetGenericArguments())
                Visit(argument);
            if (next.IsArray)
                Visit(next.GetElementType()!);
            if (next.Namespace?.StartsWith("Kyodo", StringComparison.Ordinal) != true || next.IsEnum || typeof(IAddressable).IsAssignableFrom(next))
                return;
            foreach (var property in next.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                Visit(property.PropertyType);
        }
    }
}
