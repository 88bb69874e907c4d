using System.ComponentModel;
using Kyodo.Embedded.Activations;
using Kyodo.Embedded.Observers;
using Orleans.Runtime;

namespace Kyodo.Embedded.CodeGeneration;

/// <summary>What a proxy calls: a grain, activated when needed, or an observer.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GrainProxyTarget
{
    private readonly GrainClass? _class;
    private readonly string _key;
    private Activation? _activation;

    internal GrainProxyTarget(GrainClass grainClass, string key)
    {
        Host = grainClass.Host;
        _class = grainClass;
        _key = key;
    }

    internal GrainProxyTarget(Activation activation)
    {
        Host = activation.Host;
        _class = activation.Class;
        _key = activation.Key;
        _activation = activation;
    }

    internal GrainHost Host { get; }

    internal GrainId GrainId => GrainId.Create(_class?.GrainType ?? ObserverRegistry.GrainType, _key);

    internal void Deliver(GrainRequest request)
    {
        while (true)
        {
            if (_activation is { } known && known.TryEnqueue(request))
                return;
            if (_class is null)
            {
                request.Fail(new OrleansException($"Observer {_key} is gone: its reference was deleted or the object collected."));
                return;
            }

            if (Host.IsStopped)
            {
                request.Fail(new OrleansException($"The grain host is stopped; {GrainId} was not called."));
                return;
            }

            _activation = _class.GetOrAddActivation(_key);
        }
    }
}
