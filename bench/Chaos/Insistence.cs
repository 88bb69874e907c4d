using System.Net.Sockets;
using Orleans.Runtime;

namespace Kyodo.Bench.Chaos;

/// <summary>Sends a call again until it is answered, and writes down both.</summary>
internal sealed class Insistence(Told told, TimeProvider clock)
{
    /// <summary>The wait after a failure.</summary>
    public static TimeSpan BetweenTries { get; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The answer, of whichever try.</summary>
    public async Task<T> Sent<T>(Func<Task<T>> call)
    {
        while (true)
        {
            var began = clock.GetTimestamp();
            try
            {
                var answer = await call();
                told.Success(clock, clock.GetElapsedTime(began));
                return answer;
            }
            // The HTTP client lets a bare SocketException through when the other side goes in the moment of connecting; a silo that goes may cancel a call.
            catch (Exception failure) when (failure is TimeoutException or OrleansException or InvalidOperationException or IOException or HttpRequestException or SocketException or OperationCanceledException)
            {
                told.Failure(NameOf(failure), clock.GetElapsedTime(began));
                await Task.Delay(BetweenTries, clock);
            }
        }
    }

    private static string NameOf(Exception failure) =>
        failure is HttpRequestException http ? http.StatusCode?.ToString() ?? http.HttpRequestError.ToString() : failure.GetType().Name;
}
