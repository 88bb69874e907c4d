using System.Collections.Concurrent;
using System.Reflection;
using Kyodo.Embedded.CodeGeneration;
using Orleans;
using Orleans.Runtime;

namespace Kyodo.Embedded.Activations;

/// <summary>The grain classes a host serves, found in the assemblies that the proxy generator marked.</summary>
internal sealed class GrainClasses
{
    private readonly List<GrainClass> _all;
    private readonly Dictionary<GrainType, GrainClass> _byName = [];
    private readonly ConcurrentDictionary<(Type Interface, string? Prefix), GrainClass> _byInterface = new();

    public GrainClasses(GrainHost host, IReadOnlyCollection<Assembly> assemblies)
    {
        _all = [.. (assemblies.Count > 0 ? assemblies : Discover())
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false } && typeof(IGrainBase).IsAssignableFrom(type) && typeof(IGrain).IsAssignableFrom(type))
            .Select(type => new GrainClass(host, type))];
        foreach (var grainClass in _all)
        {
            if (!_byName.TryAdd(grainClass.GrainType, grainClass))
                throw new InvalidOperationException($"{grainClass.Type} and {_byName[grainClass.GrainType].Type} have the same grain type '{grainClass.GrainType}'.");
        }
    }

    public IReadOnlyList<GrainClass> All => _all;

    public GrainClass Find(GrainType name) =>
        _byName.GetValueOrDefault(name) ?? throw new ArgumentException($"No grain class has the grain type '{name}'.");

    public GrainClass Find(Type interfaceType, string? prefix) =>
        _byInterface.TryGetValue((interfaceType, prefix), out var known) ? known : _byInterface.GetOrAdd((interfaceType, prefix), Choose);

    private GrainClass Choose((Type Interface, string? Prefix) wanted)
    {
        var found = _all.FindAll(candidate => wanted.Interface.IsAssignableFrom(candidate.Type)
            && (wanted.Prefix is null || candidate.Type.FullName!.StartsWith(wanted.Prefix, StringComparison.Ordinal)));
        return found switch
        {
            [var only] => only,
            [] => throw new ArgumentException($"No grain class implements {wanted.Interface}{(wanted.Prefix is null ? "" : $" and begins with '{wanted.Prefix}'")}."),
            _ => throw new ArgumentException($"{wanted.Interface} is implemented by several grain classes: {string.Join(", ", found.Select(candidate => candidate.Type.FullName))}; give a class name prefix."),
        };
    }

    private static HashSet<Assembly> Discover()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new HashSet<Assembly>();
        var open = new Stack<Assembly>(AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic));
        var own = typeof(GrainClasses).Assembly.GetName().Name;
        while (open.TryPop(out var assembly))
        {
            if (!seen.Add(assembly.FullName!))
                continue;
            var references = assembly.GetReferencedAssemblies();
            if (assembly.IsDefined(typeof(GrainAssemblyAttribute)))
                found.Add(assembly);
            // The framework's assemblies cannot lead to grains.
            if (assembly.GetName().Name is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal)))
                continue;
            foreach (var reference in references)
            {
                if (reference.Name == own || reference.Name!.StartsWith("System.", StringComparison.Ordinal) || reference.Name.StartsWith("Microsoft.", StringComparison.Ordinal))
                    continue;
                open.Push(Assembly.Load(reference));
            }
        }

        return found;
    }
}
