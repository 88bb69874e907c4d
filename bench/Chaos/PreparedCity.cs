using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Ids;
using Kyodo.Grains.Municipalities;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Orleans;

namespace Kyodo.Bench.Chaos;

/// <summary>A city of one district in which everybody can do what is asked for and may be asked often.</summary>
/// <param name="people">How many live there.</param>
/// <param name="ids">Ids of commands.</param>
internal sealed class PreparedCity(int people, SeededIds ids)
{
    /// <summary>The skill that everybody has and every need asks for.</summary>
    public const int SkillNumber = 1;

    /// <summary>The title of what people can do, and of the needs.</summary>
    public const string Title = "付き添い";

    private static readonly GeoPoint s_centre = new(35.70, 140.30);
    private static readonly MunicipalityCode s_code = new("12233");
    private static readonly DistrictId s_district = DistrictId.Of(s_code, 1);

    /// <summary>Its code.</summary>
    public static MunicipalityCode Code => s_code;

    /// <summary>How many live there.</summary>
    public int People => people;

    /// <summary>What it is made of.</summary>
    public static Municipality Description => new(Code, "架空市", "Kaku", "Asia/Tokyo", s_centre, [new District(s_district, "中央", "Centre", s_centre)], 0);

    /// <summary>Somebody who lives there.</summary>
    /// <param name="number">1 to <see cref="People"/>.</param>
    public static ParticipantId Person(int number) => ParticipantId.Person(Code, (ulong)number);

    /// <summary>Puts the rules and the people into it.</summary>
    public async Task FillAsync(IGrainFactory grains, TimeProvider clock)
    {
        var insistence = new Insistence(new(), clock);
        var administrator = new Actor(ActorRole.Administrator, "chaos");
        var coordinator = new Actor(ActorRole.Coordinator, "chaos");
        var rulebook = await insistence.Sent(() => grains.Rulebook(Code).Get());
        var rules = rulebook.Rules with { WeeklyAskCap = ParticipantRules.LargestWeeklyAskCap };
        await Sure(command => grains.Rulebook(Code).Put(new(command, administrator, rules, rulebook.Version)));
        await Parallel.ForEachAsync(Enumerable.Range(1, people), async (number, _) =>
        {
            var participant = new Participant
            {
                Id = Person(number),
                Kind = ParticipantKind.Person,
                Home = new Place(s_district, s_centre with { Latitude = s_centre.Latitude + (number % 20 * 0.001) }, "架空町"),
                FreeTime = WeeklyHours.All,
                Credentials = Credentials.Adult,
                RegisteredOn = new DateOnly(2025, 4, 1),
                WeeklyAskCap = ParticipantRules.LargestWeeklyAskCap,
            };
            var contact = new Contact(FormattableString.Invariant($"架空 {number}号"), "カクウ", "0476-00-0000", "kaku@example.jp");
            var skill = new Resource
            {
                Id = ResourceId.Of(Code, (ulong)number),
                Owner = participant.Id,
                Kind = ResourceKind.Skill,
                Title = Title,
                Skills = SkillSet.Of(SkillNumber),
                Presences = Presences.Online,
            };
            await Sure(command => grains.Participant(participant.Id).Put(new(command, coordinator, participant, contact, 0)));
            await Sure(command => grains.Participant(participant.Id).PutResource(new(command, coordinator, skill)));
        });

        async Task Sure(Func<Guid, Task<Answer>> send)
        {
            var command = ids.NextGuid();
            var answer = await insistence.Sent(() => send(command));
            if (!answer.IsDone)
                throw new InvalidDataException($"The city could not be made: {answer.Code}.");
        }
    }
}
