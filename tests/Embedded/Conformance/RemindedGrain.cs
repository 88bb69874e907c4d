using Orleans;
using Orleans.Runtime;

namespace Kyodo.Embedded.Tests.Conformance;

[GrainType("conformance-reminded")]
public sealed class RemindedGrain : Grain, IRemindedGrain, IRemindable
{
    public Task RegisterAsync(string name, TimeSpan dueTime, TimeSpan period) => this.RegisterOrUpdateReminder(name, dueTime, period);

    public async Task UnregisterAsync(string name) => await this.UnregisterReminder((await this.GetReminder(name))!);

    public async Task<IReadOnlyList<string>> NamesAsync() => [.. (await this.GetReminders()).Select(reminder => reminder.ReminderName)];

    public async Task<bool> HasAsync(string name) => await this.GetReminder(name) is not null;

    public Task ReceiveReminder(string reminderName, TickStatus status) =>
        GrainFactory.GetGrain<IProbeGrain>(this.GetPrimaryKeyString()).AddAsync(reminderName);
}
