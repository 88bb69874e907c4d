using Kyodo.Embedded.CodeGeneration;
using Orleans;
using Orleans.Runtime;

namespace Kyodo.Embedded.Reminders;

/// <summary>The call that wakes a grain when its reminder ticks.</summary>
internal sealed class ReminderTick(string name, TickStatus status) : GrainRequest<NoResult>
{
    private static readonly RequestMethod s_method = new("Orleans.IRemindable", nameof(IRemindable.ReceiveReminder), RequestOptions.None, null);

    protected internal override RequestMethod Method => s_method;

    public Task SendAsync(GrainProxyTarget target) => SendForResult(target).AsTask();

    protected internal override void Invoke(object target) =>
        CompleteWhenDone(((IRemindable)target).ReceiveReminder(name, status));

    /// <summary>Made for one tick only.</summary>
    protected override void Recycle()
    {
    }
}
