using System.Diagnostics;
using System.Globalization;

/// <summary>
/// Loaded into the real web process by <c>DOTNET_STARTUP_HOOKS</c>: kills it at the n-th beginning or end of a grain call that changes
/// something. The end of one call of a step and the beginning of the next are what lies between persist, act and record.
/// </summary>
internal static class StartupHook
{
    /// <summary>The environment variable that says at which beginning or end.</summary>
    public const string Variable = "KYODO_TEST_KILL_AT";

    private static readonly HashSet<string> s_steps = ["Put", "Triage", "Decide", "Receive", "Accept", "Pass", "Consent", "Confirm", "Start", "Publish", "Watch", "Unwatch", "List"];
    private static int s_left;

    /// <summary>Called by the runtime before Main.</summary>
    public static void Initialize()
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out s_left) || s_left == 0)
            return;
        ActivitySource.AddActivityListener(new()
        {
            ShouldListenTo = source => source.Name.StartsWith("Kyodo", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = Count,
            ActivityStopped = Count,
        });
    }

    // Process.Kill of oneself is SIGKILL: nothing is flushed, nobody is told.
    private static void Count(Activity activity)
    {
        if (s_steps.Contains(activity.OperationName[(activity.OperationName.LastIndexOfAny(['/', '.']) + 1)..]) && Interlocked.Decrement(ref s_left) == 0)
            Process.GetCurrentProcess().Kill();
    }
}
