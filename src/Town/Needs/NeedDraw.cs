using Kyodo.Matching.Model;
using Kyodo.Town.Catalogue;
using Kyodo.Town.Geography;
using Kyodo.Town.Groups;
using Kyodo.Town.Randomness;
using Kyodo.Town.Residents;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Needs;

/// <summary>Gives a template a requester, a place and a date.</summary>
internal sealed class NeedDraw
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    private readonly Setting _setting;
    private readonly ILookup<(Asker, Field), TownGroup> _groupsByField;
    private readonly ILookup<Asker, TownGroup> _groups;
    private readonly Dictionary<string, TownGroup> _byName;
    private readonly ILookup<DistrictId, Resident> _residents;
    private readonly WeightedChoice _district;

    internal NeedDraw(Setting setting, IReadOnlyList<Resident> residents, IReadOnlyList<TownGroup> groups)
    {
        _setting = setting;
        _groups = groups.ToLookup(g => (Asker)g.Participant.Kind);
        _groupsByField = groups.ToLookup(g => ((Asker)g.Participant.Kind, g.Field));
        _byName = groups.ToDictionary(g => g.Name, StringComparer.Ordinal);
        _residents = residents.Where(r => r.Participant.Home is not null && r.Age != AgeBand.Minor).ToLookup(r => r.Participant.Home!.District);
        _district = new([.. setting.Districts.Select(d => d.Towns.Sum(t => t.Weight))]);
    }

    /// <summary>Draws the need; null when the setting has nobody who would ask for it, or it is not the season.</summary>
    internal ReceivedNeed? Draw(NeedTemplate template, ulong number, DateOnly received, SeededRandom random)
    {
        var district = _setting.Districts[_district.Draw(random)];
        var (requester, name, seat) = template.Asker == Asker.Resident ? AskingResident(template, district, random) : AskingGroup(template, district, random);
        if (requester is not { } asker || seat is null)
            return null;
        district = CityMap.Districts[seat.District.Number - 1];
        var town = district.Towns.FirstOrDefault(t => t.Name == seat.Label) ?? random.Pick(district.Towns);
        string Fill(string text) => text
            .Replace("{町}", town.Name, StringComparison.Ordinal).Replace("{地区}", district.Name + "地区", StringComparison.Ordinal)
            .Replace("{会場}", district.Hall, StringComparison.Ordinal).Replace("{学校}", district.School, StringComparison.Ordinal)
            .Replace("{団体}", name, StringComparison.Ordinal);
        var due = received.AddDays(Math.Max(4, (int)Math.Round(_setting.NoticeDays * random.Between(0.5, 1.5))));
        if (template.Months.Count > 0 && !template.Months.Contains(due.Month))
            return null;
        var window = template is { Frequency: Frequency.Once, Time: { } usual } ? Dated(usual, due, random) : (DatedWindow?)null;
        var hours = window is { } dated ? WeeklyHours.Of(dated) : template.Time is { } weekly ? Weekly(weekly, random) : WeeklyHours.None;
        var lastDay = window is { } day ? day.Date.AddDays(-1) : due;
        var at = received.ToDateTime(new(random.Whole(9, 16), random.Below(12) * 5));
        return new(new()
        {
            Id = NeedId.Of(InventedCity.Code, number),
            Requester = asker,
            Title = Fill(template.Title),
            Description = Fill(template.Description),
            Kind = template.Kind,
            Field = template.Field,
            Skills = NeedCatalogue.SkillsOf(template),
            Place = PlaceFor(template, district, town, seat),
            Presence = template.Presence,
            Frequency = template.Frequency,
            Hours = hours,
            Windows = window is { } one ? [one] : [],
            SlotsMinimum = template.Minimum,
            SlotsMaximum = Math.Max(template.Minimum, template.Maximum),
            Required = RequiredBy(template),
            Languages = template.Languages,
            Who = template.Who,
            WithinKilometres = template.Within,
            Audience = template.Audience,
            HomeVisit = template.HomeVisit,
            MeetingRequired = template.Meeting,
            Cautions = template.Cautions,
            Deadline = new DateTimeOffset(lastDay.ToDateTime(new(17, 0)), Offset),
        }, new(at, Offset), template.Rung);
    }

    private static Credentials RequiredBy(NeedTemplate template)
    {
        var schools = template.Who != ParticipantKinds.Any && (template.Who & ParticipantKinds.School) != 0;
        var grownUps = template.HomeVisit || (template.Kind == ResourceKind.Skill && !template.Minors && !schools);
        return grownUps ? template.Required | Credentials.Adult : template.Required;
    }

    private Place? PlaceFor(NeedTemplate template, District district, TownArea town, Place seat)
    {
        if (template.Presence == Presence.Online)
            return null;
        if (template.Presence == Presence.GoodsOnly || template.HomeVisit || !template.Description.Contains("{会場}", StringComparison.Ordinal))
            return seat with { Label = town.Name };
        return new(district.Id, seat.Point is null ? null : InventedCity.At((district.Towns[0].East + 90) * _setting.AreaScale, (district.Towns[0].North - 70) * _setting.AreaScale), district.Hall);
    }

    private static DatedWindow Dated(UsualTime usual, DateOnly due, SeededRandom random)
    {
        var date = due;
        while (!Falls(usual.Days, date.DayOfWeek))
            date = date.AddDays(1);
        var length = Math.Min(usual.To - usual.From, random.Whole(2, 4));
        var from = usual.From + random.Below(usual.To - usual.From - length + 1);
        return new(date, new(from, 0), new(from + length, 0));
    }

    private static WeeklyHours Weekly(UsualTime usual, SeededRandom random)
    {
        var days = random.Shuffled(Enum.GetValues<DayOfWeek>().Where(d => Falls(usual.Days, d))).Take(usual.DaysAWeek);
        return days.Aggregate(WeeklyHours.None, (hours, day) => hours.Union(WeeklyHours.Of(day, usual.From, usual.To)));
    }

    private static bool Falls(Days days, DayOfWeek day) => days switch
    {
        Days.Weekdays => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday),
        Days.Weekend => day is DayOfWeek.Saturday or DayOfWeek.Sunday,
        Days.Saturday => day == DayOfWeek.Saturday,
        Days.Sunday => day == DayOfWeek.Sunday,
        Days.Any => true,
        _ => throw new ArgumentOutOfRangeException(nameof(days)),
    };

    private (ParticipantId?, string, Place?) AskingResident(NeedTemplate template, District district, SeededRandom random)
    {
        var all = _residents[district.Id].ToList();
        var likely = all.Where(r => template.Field switch
        {
            Field.Elderly or Field.Welfare or Field.Digital => r.Age is AgeBand.Senior or AgeBand.Old,
            Field.ChildRearing or Field.Education => r.Life == Life.Parent || r.Age == AgeBand.Middle,
            Field.International => (r.Participant.Languages & ~(Languages.Japanese | Languages.English | Languages.JapaneseSign)) != 0,
            _ => true,
        }).ToList();
        var from = likely.Count > 0 ? likely : all;
        if (from.Count == 0)
            return (null, "", null);
        var person = random.Pick(from).Participant;
        return (person.Id, "", person.Home);
    }

    private (ParticipantId?, string, Place?) AskingGroup(NeedTemplate template, District district, SeededRandom random)
    {
        if (template.AskedBy is { } only)
        {
            var one = _byName[only];
            return (one.Participant.Id, one.Name, one.Participant.Home);
        }

        var fitting = _groupsByField[(template.Asker, template.Field)].ToList();
        var all = fitting.Count > 0 && template.Asker is Asker.CivicGroup or Asker.CityDepartment or Asker.Business
            ? fitting
            : _groups[template.Asker].Where(g => g.Participant.Home?.District == district.Id).ToList();
        if (all.Count == 0)
            all = [.. _groups[template.Asker]];
        if (all.Count == 0)
            return (null, "", null);
        var group = random.Pick(all);
        return (group.Participant.Id, group.Name, group.Participant.Home);
    }
}
