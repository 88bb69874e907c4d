using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kyodo.Embedded.Storage;

namespace Kyodo.Embedded;

/// <summary>How grains run in this process.</summary>
public sealed class EmbeddedGrainOptions
{
    /// <summary>The folder that holds everything; made when missing. One process at a time may use it.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>The clock of grains, timers, reminders and timeouts; null takes the registered one, or the system's.</summary>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>How long callers wait for an answer where a method says nothing else. Default 30 s.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>After how long without calls a grain leaves memory. Default 15 minutes.</summary>
    public TimeSpan IdleCollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long stopping waits for grains to finish what they do. Default 30 s.</summary>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long grains must have waited for each other, without anything moving, before that counts as a cycle. Default 1 s.</summary>
    public TimeSpan WaitCycleAge { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Where grain classes are looked for; empty means every referenced assembly that the proxy generator marked.</summary>
    public IList<Assembly> GrainAssemblies { get; } = [];

    /// <summary>How states become JSON. No page shows it, so letters beyond ASCII are not escaped.</summary>
    public JsonSerializerOptions Json { get; set; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For tests: with a seed, messages of different callers overtake each other as the seed says.</summary>
    public int? ShuffleSeed { get; set; }

    /// <summary>Watches commits of the store, or slows them.</summary>
    public StoreProbe StoreProbe { get; set; } = new();
}
