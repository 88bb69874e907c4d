using Orleans;
using Orleans.Concurrency;

namespace Kyodo.Embedded.Tests.Conformance;

[GrainType("conformance-probe")]
[Reentrant]
public sealed class ProbeGrain : Grain, IProbeGrain
{
    private readonly List<string> _all = [];
    private readonly List<(string Name, int Times, TaskCompletionSource Reached)> _waiting = [];

    // What it remembers is nowhere else.
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        DelayDeactivation(TimeSpan.FromDays(1));
        return Task.CompletedTask;
    }

    public Task AddAsync(string name)
    {
        _all.Add(name);
        foreach (var waiting in _waiting.Where(waiting => _all.Count(one => one == waiting.Name) >= waiting.Times))
            waiting.Reached.TrySetResult();
        return Task.CompletedTask;
    }

    public Task<int> GetAsync(string name) => Task.FromResult(_all.Count(one => one == name));

    public Task<IReadOnlyList<string>> AllAsync() => Task.FromResult<IReadOnlyList<string>>([.. _all]);

    public Task WaitForAsync(string name, int times)
    {
        if (_all.Count(one => one == name) >= times)
            return Task.CompletedTask;
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Add((name, times, reached));
        return reached.Task;
    }
}
