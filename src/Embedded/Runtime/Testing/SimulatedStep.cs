using Kyodo.Embedded.Scheduling;

namespace Kyodo.Embedded.Testing;

/// <summary>An action as a work item of its own.</summary>
internal sealed class SimulatedStep(Dispatcher dispatcher, Action action) : IWorkItem
{
    public Dispatcher Dispatcher => dispatcher;

    public void Run() => action();
}
