using System.Collections.Concurrent;
using System.Reflection;
using Kyodo.Embedded.CodeGeneration;
using Kyodo.Embedded.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Kyodo.Embedded.Activations;

/// <summary>One grain class: its name, how its grains are made, and those in memory.</summary>
internal sealed class GrainClass
{
    private readonly ConcurrentDictionary<string, Activation> _activations = new(StringComparer.Ordinal);
    private readonly ConstructorInvoker _constructor;
    private readonly Func<Activation, object?>[] _arguments;
    private readonly Type _interface;
    private long _handledByEnded;

    public GrainClass(GrainHost host, Type type)
    {
        Host = host;
        Type = type;
        GrainType = type.GetCustomAttribute<GrainTypeAttribute>()?.GetGrainType(host.Services, type) ?? GrainType.Create(ConventionalName(type));
        IsReentrant = type.IsDefined(typeof(ReentrantAttribute), inherit: true);
        _interface = type.GetInterfaces().FirstOrDefault(candidate => typeof(IGrain).IsAssignableFrom(candidate) && candidate.Namespace?.StartsWith("Orleans", StringComparison.Ordinal) != true)
            ?? throw new InvalidOperationException($"{type} implements no grain interface.");
        var constructor = ChooseConstructor(type);
        _constructor = ConstructorInvoker.Create(constructor);
        _arguments = [.. constructor.GetParameters().Select(ArgumentFor)];
    }

    public GrainHost Host { get; }

    public Type Type { get; }

    public GrainType GrainType { get; }

    public bool IsReentrant { get; }

    public ICollection<Activation> Activations => _activations.Values;

    public int ActivationCount => _activations.Count;

    /// <summary>How many requests its grains have finished, those no longer in memory included.</summary>
    public long Handled => Volatile.Read(ref _handledByEnded) + _activations.Sum(entry => entry.Value.Handled);

    public Activation GetOrAddActivation(string key) =>
        _activations.TryGetValue(key, out var known) ? known : _activations.GetOrAdd(key, static (added, grainClass) => new Activation(grainClass, added), this);

    public void Remove(Activation activation)
    {
        if (_activations.TryRemove(new KeyValuePair<string, Activation>(activation.Key, activation)))
            Interlocked.Add(ref _handledByEnded, activation.Handled);
    }

    public GrainReference MakeReference(Activation activation) => GrainProxies.MakerOf(_interface)(new GrainProxyTarget(activation));

    /// <summary>Ends waits that have lasted too long, and grains nobody used for long.</summary>
    public void Sweep(long now, long idleAge)
    {
        // Enumerating takes no lock and copies nothing.
        foreach (var (_, activation) in _activations)
            activation.Sweep(now, idleAge);
    }

    /// <summary>Adds the unanswered requests of its grains.</summary>
    public void AddWaits(long sentBy, List<Wait> waits)
    {
        foreach (var (_, activation) in _activations)
            activation.AddWaits(sentBy, waits);
    }

    /// <summary>Makes the grain object, in a turn of its activation.</summary>
    public object Create(Activation activation)
    {
        var arguments = new object?[_arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = _arguments[i](activation);
        return _constructor.Invoke(arguments.AsSpan());
    }

    private static string ConventionalName(Type type)
    {
        var name = type.Name.ToLowerInvariant();
        return name.EndsWith("grain", StringComparison.Ordinal) && name.Length > "grain".Length ? name[..^"grain".Length] : name;
    }

    private static ConstructorInfo ChooseConstructor(Type type)
    {
        var all = type.GetConstructors();
        if (all.Length == 0)
            throw new InvalidOperationException($"{type} has no public constructor.");
        return all.FirstOrDefault(constructor => constructor.IsDefined(typeof(ActivatorUtilitiesConstructorAttribute)))
            ?? all.MaxBy(constructor => constructor.GetParameters().Length)!;
    }

    private static Func<Activation, object?> ArgumentFor(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (parameter.GetCustomAttribute<PersistentStateAttribute>() is { } state)
        {
            if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IPersistentState<>))
                throw new InvalidOperationException($"{parameter.Member.DeclaringType}: parameter {parameter.Name} bears [PersistentState] but is no IPersistentState<T>.");
            var stored = ConstructorInvoker.Create(typeof(PersistentState<>).MakeGenericType(type.GetGenericArguments()).GetConstructors().Single());
            return activation =>
            {
                var record = (IPersistentRecord)stored.Invoke(activation, state.StateName);
                activation.Add(record);
                return record;
            };
        }

        if (type == typeof(IGrainContext))
            return activation => activation;
        if (parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { } keyed)
            return activation => activation.ActivationServices.GetRequiredKeyedService(type, keyed.Key);
        if (parameter.HasDefaultValue)
            return activation => activation.ActivationServices.GetService(type) ?? parameter.DefaultValue;
        return activation => activation.ActivationServices.GetRequiredService(type);
    }
}
