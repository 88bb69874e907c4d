namespace Kyodo.Web.Security;

/// <summary>How often a client may ask, under <c>Kyodo:Limits</c>.</summary>
public sealed class RateLimitOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Kyodo:Limits";

    /// <summary>API requests a second, for each account (or address), 1 or more.</summary>
    public int ApiPerSecond { get; set; } = 200;

    /// <summary>API requests at once after a pause, 1 or more.</summary>
    public int ApiBurst { get; set; } = 400;

    /// <summary>Sign-ins a minute from one address, 1 or more: a city office has one address for everybody.</summary>
    public int SignInsPerMinute { get; set; } = 60;

    /// <summary>Applications for registration an hour from one address, 1 or more: a library's terminal serves many people.</summary>
    public int RegistrationsPerHour { get; set; } = 30;
}
