using Kyodo.Grains.Municipalities;
using Kyodo.Matching.Model;
using Kyodo.Web.Words;

namespace Kyodo.Web.Pages.Layout;

/// <summary>The municipality whose pages these are: its names, its clock and the short forms of its ids in addresses.</summary>
public sealed class City(Municipality municipality, TimeProvider time)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(municipality.TimeZone);

    /// <summary>The code that prefixes every id.</summary>
    public MunicipalityCode Code => municipality.Code;

    /// <summary>The name in the visitor's language.</summary>
    public string Name => Phrases.IsEnglish ? municipality.NameEnglish : municipality.Name;

    /// <summary>The districts.</summary>
    public IReadOnlyList<District> Districts => municipality.Districts;

    /// <summary>Now.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Today, by the city's clock.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Local(Now));

    /// <summary>An instant by the city's clock.</summary>
    public DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone).DateTime;

    /// <summary>The instant of a local date and time; a time the clock skips is moved on by the skip.</summary>
    public DateTimeOffset Instant(DateTime local)
    {
        if (_zone.IsInvalidTime(local))
            local += TimeSpan.FromHours(1);
        return new(local, _zone.GetUtcOffset(local));
    }

    /// <summary>A district's name, or nothing when there is none.</summary>
    public string NameOf(DistrictId? id) =>
        id is { } known && Districts.FirstOrDefault(d => d.Id == known) is { } district ? NameOf(district) : "";

    /// <summary>A district's name in the visitor's language.</summary>
    public static string NameOf(District district) => Phrases.IsEnglish ? district.NameEnglish : district.Name;

    /// <summary>The whole id of the short form in an address; the default when it is none.</summary>
    public bool TryId<TId>(string? local, out TId id)
        where TId : struct, IStringId<TId> => TId.TryParse($"{Code}/{local}", out id);

    /// <summary>The short form of an id for an address: <c>n-…</c>.</summary>
    public static string Short<TId>(TId id)
        where TId : struct, IStringId<TId> => id.Value[6..];
}
