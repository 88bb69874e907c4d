using System.Net.Sockets;
using Kyodo.Bench.Chaos;
using Orleans.Runtime;

namespace Kyodo.Bench.Tests;

public sealed class A_call_that_fails_in_passing
{
    public static TheoryData<Exception> Failures =>
        [new TimeoutException(), new OrleansException(), new IOException(), new HttpRequestException(), new SocketException(), new TaskCanceledException()];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Is_sent_again_until_it_is_answered_and_counted(Exception failure)
    {
        var told = new Told();
        var tries = 0;
        var answer = await new Insistence(told, new NoWaiting()).Sent(() => ++tries < 3 ? Task.FromException<int>(failure) : Task.FromResult(7));
        Assert.Equal((7, 1, 2), (answer, told.Answered, told.Failed));
    }

    [Fact]
    public async Task Is_not_a_fault_of_the_bench_itself() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => new Insistence(new Told(), new NoWaiting()).Sent(() => Task.FromException<int>(new NotSupportedException())));

    private sealed class NoWaiting : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
