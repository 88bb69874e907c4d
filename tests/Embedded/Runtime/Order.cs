using Kyodo.Embedded.Tests.Conformance;

namespace Kyodo.Embedded.Tests.Runtime;

/// <summary>More than the conformance suite asks for: between silos no order is promised, so that no grain may count on it.</summary>
public sealed class Order
{
    [Fact]
    public async Task Calls_from_one_grain_to_another_arrive_in_their_order()
    {
        await using var host = await EmbeddedTestHost.StartAsync();
        Assert.True(await host.Grains.GetGrain<IPlainTurnsGrain>("12233/order-1").SendInOrderAsync("12233/order-2", 100));
    }
}
