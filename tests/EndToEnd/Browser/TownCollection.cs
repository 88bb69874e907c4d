namespace Kyodo.EndToEnd.Tests.Browser;

[CollectionDefinition(Name)]
public sealed class TownCollection : ICollectionFixture<Town>
{
    public const string Name = "the sample town";
}
