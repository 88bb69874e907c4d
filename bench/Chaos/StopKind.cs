namespace Kyodo.Bench.Chaos;

/// <summary>How a process is stopped.</summary>
internal enum StopKind
{
    /// <summary>SIGKILL: at once, in the middle of whatever it does.</summary>
    Kill,

    /// <summary>SIGTERM: it ends by itself, as before an upgrade.</summary>
    Term,
}
