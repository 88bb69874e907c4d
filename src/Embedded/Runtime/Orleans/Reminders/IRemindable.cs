using Orleans.Runtime;

namespace Orleans;

/// <summary>A grain that reminders may wake.</summary>
public interface IRemindable : IGrain
{
    /// <summary>Called at each tick of each of the grain's reminders.</summary>
    /// <param name="reminderName">Which reminder.</param>
    /// <param name="status">When it ticked first and ticks now.</param>
    Task ReceiveReminder(string reminderName, TickStatus status);
}
