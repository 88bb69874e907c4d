using System.Text.Json;
using Kyodo.Embedded.Storage;
using Kyodo.Grains.Needs;

namespace Kyodo.Silo.Tests.Commands;

public sealed class What_others_know_of_a_need
{
    [Fact]
    public async Task Is_recorded_without_writing_the_need_again()
    {
        using var city = new CityFolder();
        await city.Fill();
        await using var store = GrainStores.Open(city.Data);
        var need = await Only(store, "need");
        var known = await Only(store, NeedKnown.Name);
        Assert.Equal(need.Key, known.Key);
        Assert.True(known.Version > need.Version, "The need was written after others were told of it.");

        var state = JsonSerializer.Deserialize<NeedState>(need.Body.Span, JsonSerializerOptions.Web)!;
        Assert.False(NeedLife.HasMail(state, JsonSerializer.Deserialize<NeedKnown>(known.Body.Span, JsonSerializerOptions.Web)!));
        Assert.True(NeedLife.HasMail(state, new()));
    }

    private static async Task<StoredRecord> Only(IGrainStore store, string name)
    {
        List<StoredRecord> records = [];
        await foreach (var record in store.ReadAllAsync(name))
            records.Add(record);
        return Assert.Single(records);
    }
}
