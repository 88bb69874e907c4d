using Kyodo.Matching.Model;
using Kyodo.Silo.Import;

namespace Kyodo.Silo.Tests.Import.Grains;

public sealed class Districts_by_name_and_centre
{
    private static readonly DistrictDirectory s_districts = new(TestSilo.Of("12233", new(35.70, 140.30), new(35.76, 140.30)));
    private static readonly DistrictId s_centre = DistrictId.Of(new("12233"), 1);
    private static readonly DistrictId s_north = DistrictId.Of(new("12233"), 2);

    [Theory]
    [InlineData("1")]
    [InlineData("１")]
    [InlineData("中央")]
    [InlineData(" centre ")]
    [InlineData("12233/d-1")]
    public void Are_found_by_number_name_and_id_in_any_width(string text) => Assert.Equal(s_centre, s_districts.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("南")]
    [InlineData("12233/d-3")]
    public void Are_not_guessed(string text) => Assert.Null(s_districts.Find(text));

    [Fact]
    public void Hold_the_positions_nearest_to_their_centre()
    {
        Assert.Equal(s_centre, s_districts.Locate(new(35.72, 140.31), "北"));
        Assert.Equal(s_north, s_districts.Locate(new(35.74, 140.29), ""));
    }

    [Fact]
    public void Do_not_reach_into_the_next_prefecture() => Assert.Null(s_districts.Locate(new(34.7, 138.3), ""));

    [Fact]
    public void Are_told_by_an_address_where_there_is_no_position()
    {
        Assert.Equal(s_north, s_districts.Locate(null, "試作市北三丁目1-2"));
        Assert.Null(s_districts.Locate(null, "試作市南三丁目"));
    }

    [Fact]
    public void Of_the_municipality_alone_are_contained()
    {
        Assert.True(s_districts.Contains(s_centre));
        Assert.False(s_districts.Contains(DistrictId.Of(new("12233"), 3)));
        Assert.False(s_districts.Contains(DistrictId.Of(new("12234"), 1)));
    }
}
