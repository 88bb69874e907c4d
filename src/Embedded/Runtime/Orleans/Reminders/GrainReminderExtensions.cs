using Kyodo.Embedded.Activations;
using Orleans.Runtime;

namespace Orleans;

/// <summary>What a grain may do with its reminders. They survive restarts, and are at least a minute apart.</summary>
public static class GrainReminderExtensions
{
    /// <summary>Registers a reminder, or sets an existing one anew; finished when it is durable.</summary>
    /// <param name="grain">The grain itself; it implements <see cref="IRemindable"/>.</param>
    /// <param name="reminderName">Unique in the grain; not blank.</param>
    /// <param name="dueTime">Time until the first tick; not negative.</param>
    /// <param name="period">Time between ticks; at least one minute.</param>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(this Grain grain, string reminderName, TimeSpan dueTime, TimeSpan period) =>
        RegisterOrUpdateReminder((IGrainBase)grain, reminderName, dueTime, period);

    /// <inheritdoc cref="RegisterOrUpdateReminder(Grain, string, TimeSpan, TimeSpan)"/>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(this IGrainBase grain, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        var activation = ActivationOf(grain);
        if (string.IsNullOrWhiteSpace(reminderName))
            throw new ArgumentNullException(nameof(reminderName));
        if (grain is not IRemindable)
            throw new InvalidOperationException($"Grain {activation.GrainId} does not implement {nameof(IRemindable)}, which reminders need.");
        return activation.Host.Reminders.RegisterOrUpdateAsync(activation.GrainId, reminderName, dueTime, period);
    }

    /// <summary>Removes a reminder; finished when that is durable.</summary>
    /// <param name="grain">The grain itself.</param>
    /// <param name="reminder">One of the grain's reminders.</param>
    public static Task UnregisterReminder(this Grain grain, IGrainReminder reminder) => UnregisterReminder((IGrainBase)grain, reminder);

    /// <inheritdoc cref="UnregisterReminder(Grain, IGrainReminder)"/>
    public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder)
    {
        var activation = ActivationOf(grain);
        ArgumentNullException.ThrowIfNull(reminder);
        return activation.Host.Reminders.UnregisterAsync(activation.GrainId, reminder.ReminderName);
    }

    /// <summary>Finds one of the grain's reminders; null when there is none of that name.</summary>
    /// <param name="grain">The grain itself.</param>
    /// <param name="reminderName">Its name; not blank.</param>
    public static Task<IGrainReminder?> GetReminder(this Grain grain, string reminderName) => GetReminder((IGrainBase)grain, reminderName);

    /// <inheritdoc cref="GetReminder(Grain, string)"/>
    public static Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName)
    {
        var activation = ActivationOf(grain);
        if (string.IsNullOrWhiteSpace(reminderName))
            throw new ArgumentNullException(nameof(reminderName));
        return activation.Host.Reminders.FindAsync(activation.GrainId, reminderName);
    }

    /// <summary>All of the grain's reminders.</summary>
    /// <param name="grain">The grain itself.</param>
    public static Task<List<IGrainReminder>> GetReminders(this Grain grain) => GetReminders((IGrainBase)grain);

    /// <inheritdoc cref="GetReminders(Grain)"/>
    public static Task<List<IGrainReminder>> GetReminders(this IGrainBase grain)
    {
        var activation = ActivationOf(grain);
        return activation.Host.Reminders.ListAsync(activation.GrainId);
    }

    private static Activation ActivationOf(IGrainBase grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return grain.GrainContext as Activation ?? throw new InvalidOperationException($"{grain.GetType()} was created outside the grain runtime.");
    }
}
