namespace Kyodo.Grains.Ids;

/// <summary>Where new ids come from: chance in production, a seed in tests.</summary>
public interface IIdSource
{
    /// <summary>A number for a new strong id.</summary>
    ulong NextNumber();

    /// <summary>A new Guid.</summary>
    Guid NextGuid();
}
