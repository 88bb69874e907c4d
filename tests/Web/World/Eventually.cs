namespace Kyodo.Web.Tests.World;

/// <summary>Asks again until what travels by outboxes has arrived.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<T> Get<T>(Func<Task<T?>> ask)
        where T : class
    {
        using var timeout = new CancellationTokenSource(Patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        do
        {
            if (await ask() is { } found)
                return found;
        }
        while (await tick.WaitForNextTickAsync(timeout.Token));
        throw new TimeoutException();
    }
}
