using Kyodo.Embedded.Scheduling;

namespace Kyodo.Embedded.Testing;

/// <summary>The scheduler of code outside the grains: each of its turns is a step of the simulation.</summary>
internal sealed class SimulatedClients(Dispatcher dispatcher) : TaskScheduler
{
    public override int MaximumConcurrencyLevel => 1;

    protected override void QueueTask(Task task) =>
        dispatcher.Post(new SimulatedStep(dispatcher, () => TryExecuteTask(task)));

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => [];
}
