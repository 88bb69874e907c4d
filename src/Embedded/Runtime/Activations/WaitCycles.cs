using Kyodo.Embedded.CodeGeneration;

namespace Kyodo.Embedded.Activations;

/// <summary>
/// Finds calls that wait for each other in a circle and would do so until they time out. A request at work waits for the calls made in its
/// course, a request that has not begun waits for those at work before it. Only what has stood still for a while is looked at: a caller
/// that awaits something else besides its call gets that long.
/// </summary>
internal sealed class WaitCycles
{
    private readonly Dictionary<GrainRequest, Wait> _waits = [];
    private readonly Dictionary<GrainRequest, List<Wait>> _callsOf = [];
    private readonly HashSet<Wait> _seen = [];
    private readonly List<Wait> _path = [];

    private WaitCycles(List<Wait> waits)
    {
        foreach (var wait in waits)
        {
            _waits[wait.Request] = wait;
            // A caller that finished without awaiting its call is not waiting; its request may be another call's by now.
            if (wait.CallerRequest is not { } caller || caller.Generation != wait.Request.CallerGeneration)
                continue;
            if (!_callsOf.TryGetValue(caller, out var calls))
                _callsOf[caller] = calls = [];
            calls.Add(wait);
        }
    }

    /// <summary>Refuses the youngest waiting request of each cycle among the requests sent at a time or before.</summary>
    public static void Break(GrainHost host, long sentBy)
    {
        while (true)
        {
            var waits = new List<Wait>();
            foreach (var grainClass in host.Classes.All)
                grainClass.AddWaits(sentBy, waits);
            if (!waits.Exists(wait => wait.Behind.Length > 0 && wait.CallerRequest is not null))
                return;
            if (new WaitCycles(waits).FindOne(waits) is not { } cycle)
                return;

            var victim = cycle.Where(wait => wait.Behind.Length > 0).MaxBy(wait => wait.Request.SentAt)!;
            var circle = string.Join(" -> ", cycle.Select(wait => $"{wait.Request.Method.Name} on {wait.Callee.GrainId}"));
            // If the circle has opened by itself meanwhile, the next sweep looks again.
            if (!victim.Callee.TryRefuse(victim.Request, new WaitCycleException($"Calls wait for each other in a circle: {circle}.")))
                return;
            host.Telemetry.CountWaitCycle();
            host.Log.WaitCycle(victim.Callee.GrainId, circle);
        }
    }

    private List<Wait>? FindOne(List<Wait> waits)
    {
        foreach (var wait in waits)
        {
            if (wait.Behind.Length > 0 && Walk(wait) is { } cycle)
                return cycle;
        }

        return null;
    }

    private List<Wait>? Walk(Wait wait)
    {
        if (_path.IndexOf(wait) is var start and >= 0)
            return _path[start..];
        if (!_seen.Add(wait))
            return null;
        _path.Add(wait);
        foreach (var next in Next(wait))
        {
            if (Walk(next) is { } cycle)
                return cycle;
        }

        _path.RemoveAt(_path.Count - 1);
        return null;
    }

    private IEnumerable<Wait> Next(Wait wait)
    {
        if (wait.Behind.Length == 0)
            return _callsOf.GetValueOrDefault(wait.Request) ?? [];
        return wait.Behind.Select(_waits.GetValueOrDefault).OfType<Wait>();
    }
}
