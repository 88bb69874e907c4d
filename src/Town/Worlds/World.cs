using System.Collections.Concurrent;
using Kyodo.Matching.Model;
using Kyodo.Matching.Search;
using Kyodo.Town.Geography;
using Kyodo.Town.Randomness;
using Kyodo.Town.Residents;

namespace Kyodo.Town.Worlds;

/// <summary>
/// How people really decide: hidden preferences over factors for most of which the engine has no feature, with interactions
/// between them. It answers asks and knows the true chances. docs/town.md lists the factors.
/// </summary>
/// <remarks>
/// Chances are logistic in the sum of the factors. What comes of an ask is drawn from a stream of its own for that need,
/// participant and attempt, so that two policies that ask the same person the same thing get the same luck (common random
/// numbers). Safe to use from several threads.
/// </remarks>
public sealed class World : IAnswers
{
    /// <summary>
    /// The version of the hidden preferences and settings. It is frozen before the engine is tuned: any change that moves an
    /// answer raises it, and figures of different versions are not compared.
    /// </summary>
    public const int Version = 2;

    private const int RecentDays = 30;
    private const double WaitSpread = 1.3;
    private const double LongestWait = 160;

    // Skill numbers of work out of doors: mowing to snow clearing, walking children to school, patrols, parking.
    private static readonly SkillSet OutdoorSkills = SkillSet.Of(22, 23, 24, 25, 26, 27, 28, 30, 35, 81, 94);

    // Heavy, dirty or sad work.
    private static readonly SkillSet ToilsomeSkills = SkillSet.Of(5, 6, 9, 15, 22, 25, 26, 30, 79, 81, 93);

    private readonly ConcurrentDictionary<ParticipantId, Temperament> _temperaments = new();
    private readonly ConcurrentDictionary<ParticipantId, (double Warmth, int Circles)> _requesters = new();
    private readonly IReadOnlyDictionary<ParticipantId, Life> _lives;
    private readonly ulong _seed;
    private readonly Plane _plane = new(InventedCity.Centre);

    /// <summary>Makes the world of a setting.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="residents">The people; a participant that is none of them decides as a group does.</param>
    /// <param name="seed">Any number.</param>
    public World(Setting setting, IEnumerable<Resident> residents, ulong seed)
    {
        Setting = setting;
        _lives = residents.ToDictionary(r => r.Participant.Id, r => r.Life);
        _seed = seed;
        Habits = new(seed, _lives);
    }

    /// <summary>The setting.</summary>
    public Setting Setting { get; }

    /// <summary>How people are reached, and how often they look for themselves.</summary>
    internal Habits Habits { get; }

    /// <summary>What moves the participant.</summary>
    public Temperament TemperamentOf(Participant participant) =>
        _temperaments.GetOrAdd(participant.Id, (_, p) => DrawTemperament(p, LifeOf(p), SeededRandom.Stream(_seed, "world/temperaments/" + p.Id.Value)), participant);

    /// <summary>What there is to the need that its form does not say.</summary>
    public NeedCharacter CharacterOf(Need need)
    {
        var (warmth, circles) = _requesters.GetOrAdd(need.Requester, DrawRequester);
        return Character(need, warmth, circles, SeededRandom.Stream(_seed, "world/needs", need.Id.Number));
    }

    /// <summary>The true chances of an ask.</summary>
    public Prospects Foresee(Approach approach)
    {
        var seen = See(approach);
        return Foresee(seen, TemperamentOf(approach.Participant), CharacterOf(approach.Need), CirclesOf(approach.Companions));
    }

    /// <summary>What comes of an ask; the same ask always gets the same reaction.</summary>
    public Reaction React(Approach approach)
    {
        var attempt = approach.Past.Count(p => p.Requester == approach.Need.Requester && p.On > approach.On.AddDays(-RecentDays));
        var random = SeededRandom.Stream(
            _seed ^ (approach.Need.Id.Number * 0x9E3779B97F4A7C15UL), approach.Participant.Id.Value, (ulong)attempt);

        // Every number is drawn whether it is used or not, so that one factor's change does not move another's luck.
        double silent = random.Unit(), agrees = random.Unit(), starts = random.Unit(), completes = random.Unit(), appears = random.Unit();
        double says = random.Unit(), delay = random.Bell(), hours = random.Bell(), leaves = random.Unit();
        var temperament = TemperamentOf(approach.Participant);
        var character = CharacterOf(approach.Need);
        var (seen, companions) = (See(approach), CirclesOf(approach.Companions));
        var pull = Weigh(seen, temperament, character, companions);
        var silence = Silence(seen, temperament);
        var prospects = Foresee(pull, silence, temperament, character);
        var leavesAfter = leaves < LeaveChance(seen, temperament, pull);
        if (silent < silence)
            return new(Answer.Silent, null, TimeSpan.FromDays(7), Conclusion.NotAgreed, 0, leavesAfter);
        var wait = Wait(temperament, delay);
        if (agrees >= prospects.Agrees / (1 - silence))
            return new(Answer.Passed, says < 0.55 ? pull.Worst() : null, wait, Conclusion.NotAgreed, 0, leavesAfter);
        if (starts >= prospects.Starts)
            return new(Answer.Agreed, null, wait, appears < 0.3 ? Conclusion.NoShow : Conclusion.NotStarted, 0, false);
        var length = LengthHours(approach.Need, hours);
        return completes < prospects.Completes
            ? new(Answer.Agreed, null, wait, Conclusion.Completed, length, false)
            : new(Answer.Agreed, null, wait, Conclusion.Stopped, Math.Max(0.5, Math.Round(length) / 2), false);
    }

    /// <summary>What of an ask depends on nothing hidden.</summary>
    internal Circumstances See(Approach approach)
    {
        var (need, participant, resource) = (approach.Need, approach.Participant, approach.Resource);
        var day = need.Windows.Count > 0 ? need.Windows[0].Date : approach.On.AddDays(7);
        var hours = resource.Hours ?? participant.FreeTime;
        var asked = need.Hours.Count;
        var (kilometres, crosses) = ((double?)null, false);
        if (need.Presence == Presence.OnSite && need.Place?.Point is { } there && (resource.Place ?? participant.Home)?.Point is { } here)
        {
            var (a, b) = (_plane.ToGrid(there), _plane.ToGrid(here));
            kilometres = Math.Sqrt(a.SquaredDistance(b)) * Plane.MetresPerStep / 1000;
            const double river = CityMap.RiverNorth / Plane.MetresPerStep;
            crosses = (a.Y < river * Setting.AreaScale) != (b.Y < river * Setting.AreaScale);
        }

        return new()
        {
            Field = need.Field,
            Cover = need.Skills.Count == 0 ? 0.7 : resource.Skills.Intersect(need.Skills).Count / (double)need.Skills.Count,
            Overlap = asked == 0 || need.Presence == Presence.GoodsOnly ? 0.75 : hours.Intersect(need.Hours).Count / (double)asked,
            IsEvening = need.Hours.Intersect(Evenings).Count > asked / 2,
            Day = day,
            Notice = day.DayNumber - approach.On.DayNumber,
            GoodsOnly = need.Presence == Presence.GoodsOnly,
            Kilometres = kilometres,
            CrossesRiver = crosses,
            Crowd = need.SlotsMaximum >= 5 ? 1 : need.SlotsMaximum == 1 ? -1 : 0,
            CompletedHere = approach.Past.Count(p => p.Requester == need.Requester && p.Conclusion == Conclusion.Completed),
            StoppedHere = approach.Past.Count(p => p.Requester == need.Requester && p.Conclusion == Conclusion.Stopped),
            Commitment = participant.Frequencies != 0 && ((int)participant.Frequencies >> (int)need.Frequency & 1) == 0 ? -0.9 : 0,
            Recent = Recent(approach),
            Personal = approach.Personal,
            Eagerness = Eagerness(approach),
        };
    }

    /// <summary>The chances that an ask would have, were these the hidden values.</summary>
    /// <param name="seen">The ask.</param>
    /// <param name="temperament">What would move the one who is asked.</param>
    /// <param name="character">What there would be to the need.</param>
    /// <param name="companions">The circles of those who have already agreed.</param>
    internal Prospects Foresee(in Circumstances seen, Temperament temperament, NeedCharacter character, ReadOnlySpan<int> companions) =>
        Foresee(Weigh(seen, temperament, character, companions), Silence(seen, temperament), temperament, character);

    /// <summary>How likely the reaction would be, were these the hidden values, but for a factor that is the same for all hidden values.</summary>
    /// <param name="reaction">What came of the ask.</param>
    /// <param name="seen">The ask.</param>
    /// <param name="temperament">What would move the one who is asked.</param>
    /// <param name="character">What there would be to the need.</param>
    /// <param name="companions">The circles of those who have already agreed.</param>
    internal double Likelihood(in Reaction reaction, in Circumstances seen, Temperament temperament, NeedCharacter character, ReadOnlySpan<int> companions)
    {
        var pull = Weigh(seen, temperament, character, companions);
        var silence = Silence(seen, temperament);
        var leaves = LeaveChance(seen, temperament, pull);
        var stays = reaction.Leaves ? leaves : 1 - leaves;
        if (reaction.Answer == Answer.Silent)
            return silence * stays;
        var answers = (1 - silence) * WaitDensity(temperament, reaction.Delay);
        if (reaction.Answer == Answer.Passed)
            return reaction.Reason is { } reason && reason != pull.Worst() ? 0 : answers * (1 - Logistic(pull.Sum)) * stays;
        var prospects = Foresee(pull, silence, temperament, character);
        return answers * Logistic(pull.Sum) * reaction.Conclusion switch
        {
            Conclusion.Completed => prospects.Starts * prospects.Completes,
            Conclusion.Stopped => prospects.Starts * (1 - prospects.Completes),
            _ => 1 - prospects.Starts,
        };
    }

    /// <summary>The lives that the participant may lead, as likely as the register's mixture and their form make them.</summary>
    internal WeightedChoice LivesOf(Participant participant)
    {
        // A group decides as somebody at work does.
        if (!participant.Id.IsPerson)
            return new([.. Setting.Lives.Select((_, life) => (Life)life == Life.Working ? 1.0 : 0)]);
        var isAdult = (participant.Credentials & Credentials.Adult) != 0;
        return new([.. Setting.Lives.Select((weight, life) => isAdult == ((Life)life != Life.Pupil) ? weight * FreeTime.Likelihood(participant.FreeTime, (Life)life) : 0)]);
    }

    /// <summary>A temperament that the participant might have if they led that life: drawn as their own was.</summary>
    internal static Temperament DrawTemperament(Participant participant, Life life, SeededRandom random)
    {
        var liking = new double[16];
        for (var field = 0; field < liking.Length; field++)
            liking[field] = participant.Interests.Contains((Field)field) ? 0.7 + (0.6 * random.Bell()) : -0.55 + (0.65 * random.Bell());
        var circles = DrawCircles(random);
        return new()
        {
            Liking = liking,
            Company = Math.Clamp(0.2 + (0.5 * random.Bell()), -1, 1),
            Confidence = Math.Clamp(0.5 + (0.25 * random.Bell()) + (life == Life.Retired ? 0.1 : 0), 0, 1),
            EveningDislike = Math.Clamp((life is Life.Retired ? 0.6 : life is Life.Parent ? 0.5 : 0.15) + (0.25 * random.Bell()), 0, 1),
            BusyMonths = BusyMonths(life, random),
            Heat = Math.Clamp((life == Life.Retired ? 0.6 : 0.35) + (0.25 * random.Bell()), 0, 1),
            Circles = circles,
            Reliability = Math.Clamp(0.7 + (0.2 * random.Bell()), 0, 1),
            Promptness = Math.Clamp(0.55 + (0.25 * random.Bell()), 0, 1),
            Patience = Math.Clamp(2.4 + (1.1 * random.Bell()), 0.5, 6),
            PlansAhead = random.Chance(life is Life.Retired or Life.Student ? 0.3 : 0.6),
            Drives = (participant.Credentials & Credentials.Vehicle) != 0 || !participant.Id.IsPerson,
        };
    }

    /// <summary>Circles of acquaintance that a participant might have.</summary>
    internal static int DrawCircles(SeededRandom random) => DrawCircles(random, random.Whole(1, 3));

    /// <summary>A character that the need might have as far as its form tells: drawn as its own was.</summary>
    /// <param name="need">The need.</param>
    /// <param name="ofRequester">Draws what is the same for all needs of the requester.</param>
    /// <param name="ofNeed">Draws the rest.</param>
    internal static NeedCharacter DrawCharacter(Need need, SeededRandom ofRequester, SeededRandom ofNeed)
    {
        var (warmth, circles) = DrawRequester(need.Requester, ofRequester);
        return Character(need, warmth, circles, ofNeed);
    }

    int IAnswers.Calls(Participant participant, Need need) => Habits.Calls(participant, need);

    int? IAnswers.LooksAtBoard(Participant participant, DateOnly day) => Habits.LooksAtBoard(participant, day);

    bool IAnswers.ComesUnasked(Participant participant, Need need) => Habits.ComesUnasked(participant, need);

    private static Prospects Foresee(Pull pull, double silence, Temperament temperament, NeedCharacter character) => new(
        (1 - silence) * Logistic(pull.Sum),
        Logistic(0.6 + (2.4 * temperament.Reliability) + (0.7 * character.Warmth) + (0.3 * Math.Min(pull.Sum, 2)) - (0.25 * pull.Way)),
        Logistic(1.6 + (1.2 * temperament.Reliability) + (0.9 * character.Warmth) - (1.2 * character.Toil) + (0.3 * pull.Liking)));

    private static double Logistic(double logit) => 1 / (1 + Math.Exp(-logit));

    private static TimeSpan Wait(Temperament temperament, double bell)
    {
        // Half answer within 2 to 30 hours; the slow tail is about four times that.
        var hours = HalfAnswerWithin(temperament) * Math.Pow(2, WaitSpread * bell);
        return TimeSpan.FromMinutes(Math.Round(Math.Clamp(hours, 0.1, LongestWait) * 60));
    }

    // In the bell number that gives the wait; the longest wait stands for all that would be longer.
    private static double WaitDensity(Temperament temperament, TimeSpan delay)
    {
        var bell = Math.Log2(delay.TotalHours / HalfAnswerWithin(temperament)) / WaitSpread;
        return delay.TotalHours < LongestWait ? SeededRandom.BellDensity(bell) : SeededRandom.BellAbove(bell);
    }

    private static double HalfAnswerWithin(Temperament temperament) => 2 + (28 * (1 - temperament.Promptness));

    private static double LengthHours(Need need, double bell)
    {
        var usual = need.Windows.Count > 0
            ? need.Windows.Average(w => (w.To - w.From).TotalHours)
            : need.Frequency == Frequency.Regular ? 8 : 2;
        return Math.Max(0.5, Math.Round(2 * usual * (1 + (0.2 * bell))) / 2);
    }

    // A notice to all is nobody's to answer: most let it pass, and those who read it leave it to the others.
    private static double Silence(in Circumstances seen, Temperament temperament)
    {
        var silence = Math.Min(0.6, 0.05 + (0.16 * (1 - temperament.Promptness)) + (0.05 * Math.Max(0, seen.Recent - temperament.Patience)));
        return seen.Personal ? silence : 0.4 + (0.6 * silence);
    }

    private static int Recent(Approach approach) => approach.Past.Count(p => p.On > approach.On.AddDays(-RecentDays));

    private static bool IsHot(DateOnly day) => day.Month is >= 6 and <= 9;

    private double LeaveChance(in Circumstances seen, Temperament temperament, Pull pull)
    {
        var over = Math.Max(0, seen.Recent + 1 - temperament.Patience);
        var misfit = Math.Clamp(-pull.Fit / 3, 0, 1);
        return Math.Min(0.3, Setting.Weariness * ((0.012 * over * (1 + misfit)) + (0.006 * misfit)));
    }

    private Pull Weigh(in Circumstances seen, Temperament temperament, NeedCharacter character, ReadOnlySpan<int> companions)
    {
        // The less confident, the more a missing skill frightens.
        var skill = 2.6 * (seen.Cover - 0.6) * (1.35 - temperament.Confidence);

        var liking = temperament.Liking[(int)seen.Field];
        var evening = seen.IsEvening ? temperament.EveningDislike : 0;
        var busy = (temperament.BusyMonths >> (seen.Day.Month - 1) & 1) != 0 ? 1.3 : 0;
        var haste = temperament.PlansAhead && !seen.GoodsOnly ? seen.Notice < 4 ? 1.2 : seen.Notice < 7 ? 0.6 : 0 : 0;
        var time = (2.2 * (seen.Overlap - 0.6)) - (1.4 * evening) - busy - haste;

        // Without a car a kilometre is longer, the river is far to cross, and a dark way home longer still.
        var way = 0.0;
        if (seen.Kilometres is { } kilometres)
        {
            way = Setting.KilometreCost * (temperament.Drives
                ? kilometres + (seen.CrossesRiver ? 0.5 : 0)
                : (2.2 * kilometres) + (seen.CrossesRiver ? 2.5 : 0) + (evening > 0.4 ? kilometres : 0));
            way = Math.Min(way, 3.5);
        }

        var toil = character.Toil * (character.Outdoors && IsHot(seen.Day) ? 0.6 + (1.6 * temperament.Heat) : 0.6);
        var acquainted = (temperament.Circles & character.Circles) != 0;
        var friends = 0;
        foreach (var circles in companions)
            friends += (circles & temperament.Circles) != 0 ? 1 : 0;
        var people = (Setting.Acquaintance * ((acquainted ? 0.8 : 0) + (0.45 * Math.Min(friends, 2) * Math.Max(0.2, temperament.Company))))
            + (0.75 * temperament.Company * seen.Crowd);

        // A warm welcome is remembered, and so is a cold one.
        var memory = Math.Clamp((seen.CompletedHere * (0.5 + (0.8 * character.Warmth))) - (0.8 * seen.StoppedHere), -1.5, 1.5);
        var tired = 0.55 * Setting.Weariness * Math.Max(0, seen.Recent - (temperament.Patience / 2));
        var diffused = seen.Personal ? 0 : 0.8;
        var sum = Setting.Readiness - diffused + skill + liking + time - way - toil + people + memory + seen.Commitment - tired + seen.Eagerness + (0.35 * character.Warmth);
        return new(sum, skill + liking + seen.Commitment, liking, way, skill, time, tired);
    }

    private Life LifeOf(Participant participant) => _lives.TryGetValue(participant.Id, out var known) ? known : Life.Working;

    private int[] CirclesOf(IReadOnlyList<Participant> companions) => companions.Count == 0 ? [] : [.. companions.Select(c => TemperamentOf(c).Circles)];

    // Fresh registrants are eager; whoever waits for months without a word forgets about it.
    private static double Eagerness(Approach approach)
    {
        var last = approach.Past.Count > 0 ? approach.Past[^1].On : approach.Participant.RegisteredOn;
        var waited = approach.On.DayNumber - last.DayNumber;
        if (approach.Past.Count == 0 && waited <= 45)
            return 0.55;
        return approach.Past.Any(p => p.Conclusion == Conclusion.Completed) ? 0.25 : -0.25 * Math.Min(3, Math.Max(0, waited - 90) / 180.0);
    }

    private static WeeklyHours Evenings { get; } =
        Enum.GetValues<DayOfWeek>().Aggregate(WeeklyHours.None, (hours, day) => hours.Union(WeeklyHours.Of(day, 18, 23)));

    private static NeedCharacter Character(Need need, double warmth, int circles, SeededRandom random)
    {
        var toilsome = need.Skills.Intersect(ToilsomeSkills).Count > 0;
        var toil = Math.Clamp((toilsome ? 0.65 : 0.25) + (0.18 * random.Bell()), 0, 1);
        return new(warmth, circles, toil, need.Skills.Intersect(OutdoorSkills).Count > 0);
    }

    private (double Warmth, int Circles) DrawRequester(ParticipantId id) => DrawRequester(id, SeededRandom.Stream(_seed, "world/requesters/" + id.Value));

    private static int DrawCircles(SeededRandom random, int count)
    {
        var circles = 0;
        for (; count > 0; count--)
            circles |= 1 << random.Below(24);
        return circles;
    }

    private static (double Warmth, int Circles) DrawRequester(ParticipantId id, SeededRandom random)
    {
        var circles = DrawCircles(random, id.IsPerson ? 2 : 4);
        return (Math.Clamp(0.25 + (0.45 * random.Bell()), -1, 1), circles);
    }

    private static int BusyMonths(Life life, SeededRandom random)
    {
        // Bit 0 is January. Farmers and shopkeepers: planting, harvest, the year's end; parents and pupils: the long holidays.
        var months = life switch
        {
            Life.OwnMaster => random.Chance(0.5) ? 0b0001_0001_1000 : 0b1000_0000_0100,
            Life.Parent => 0b0000_1100_0100,
            Life.Student => 0b0000_0100_0011,
            Life.Pupil => 0b0000_0000_0111,
            Life.Working => random.Chance(0.4) ? 0b0000_0000_1100 : 0,
            _ => 0,
        };
        return random.Chance(0.25) ? months | 1 << random.Below(12) : months;
    }
}
