using Kyodo.Silo.Import.Values;

namespace Kyodo.Silo.Tests.Import.Values;

public sealed class Reading_telephone_numbers
{
    [Theory]
    [InlineData("054-625-0128", "054-625-0128")]
    [InlineData("(054)625-0128", "054-625-0128")]
    [InlineData("（０５４）６２５－０１２８", "054-625-0128")]
    [InlineData("054ー625ー0128", "054-625-0128")]
    [InlineData("0546250128", "0546250128")]
    [InlineData("090 1234 5678 ", "090-1234-5678")]
    [InlineData("+81 54 625 0128", "054-625-0128")]
    [InlineData("+81-90-1234-5678", "090-1234-5678")]
    public void Numbers_are_read_in_every_spelling(string text, string number)
    {
        Assert.True(Telephone.TryParse(text, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("119")]
    [InlineData("054-625-012")]
    [InlineData("090-1234-56789")]
    [InlineData("1234567890")]
    [InlineData("054-625-0128 内線3")]
    [InlineData("=1+1")]
    public void What_is_no_number_is_refused(string text) => Assert.False(Telephone.TryParse(text, out _));
}
