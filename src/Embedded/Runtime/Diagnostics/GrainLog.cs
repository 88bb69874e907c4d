using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Kyodo.Embedded.Diagnostics;

/// <summary>What the runtime writes to the log. Keys are not personal data; arguments and states are never written.</summary>
internal sealed partial class GrainLog(ILogger log)
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} could not be activated.")]
    private static partial void ActivationFailed(ILogger log, Exception error, GrainId grain);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} failed while it was deactivated.")]
    private static partial void DeactivationFailed(ILogger log, Exception error, GrainId grain);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} failed, and no caller waits for its answer.")]
    private static partial void LostError(ILogger log, Exception error, string method);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} could not store its state '{State}' and is deactivated.")]
    private static partial void WriteFailed(ILogger log, Exception error, GrainId grain, string state);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Grain} waits in a cycle: {Cycle}.")]
    private static partial void WaitCycle(ILogger log, GrainId grain, string cycle);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stopping left {Count} grains behind that did not end in time.")]
    private static partial void StoppedEarly(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} failed at a tick of its reminder '{Reminder}'.")]
    private static partial void ReminderFailed(ILogger log, Exception error, GrainId grain, string reminder);

    public void ActivationFailed(Exception error, GrainId grain) => ActivationFailed(log, error, grain);

    public void DeactivationFailed(Exception error, GrainId grain) => DeactivationFailed(log, error, grain);

    public void LostError(Exception error, string method) => LostError(log, error, method);

    public void WriteFailed(Exception error, GrainId grain, string state) => WriteFailed(log, error, grain, state);

    public void WaitCycle(GrainId grain, string cycle) => WaitCycle(log, grain, cycle);

    public void StoppedEarly(int count) => StoppedEarly(log, count);

    public void ReminderFailed(Exception error, GrainId grain, string reminder) => ReminderFailed(log, error, grain, reminder);
}
