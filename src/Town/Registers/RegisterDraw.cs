using System.Globalization;
using System.Text;
using Kyodo.Matching.Duplicates;
using Kyodo.Matching.Model;
using Kyodo.Town.Geography;
using Kyodo.Town.Names;
using Kyodo.Town.Randomness;
using Kyodo.Town.Residents;

namespace Kyodo.Town.Registers;

/// <summary>
/// Draws a register of persons in households, most of which share a telephone, with some persons who stand in it twice, as registers come
/// to have them. Apart from the sample town, whose people stay as they are.
/// </summary>
public static class RegisterDraw
{
    private static readonly WeightedChoice s_surnames = WeightedChoice.Zipf(NameLists.Surnames.Length, 0.5);
    private static readonly string[] s_otherForms = ["斎斉齋齊", "辺邊邉", "高髙", "崎﨑", "島嶋", "沢澤", "広廣", "桜櫻", "浜濱", "真眞", "恵惠", "関關", "国國", "徳德"];

    /// <summary>Draws a register.</summary>
    /// <param name="count">How many registrations, doubles included; at least four times <paramref name="doubles"/>.</param>
    /// <param name="doubles">How many persons stand in it twice.</param>
    /// <param name="seed">Any number.</param>
    public static PersonRegister Make(int count, int doubles, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, doubles * 4);
        var random = SeededRandom.Stream(seed, "registers");
        List<Entry> people = [];
        HashSet<(int, int)> families = [];
        while (people.Count < count - doubles)
            Household(people, families, count - doubles, random);
        List<(int, int)> pairs = [];
        foreach (var (first, kind) in Chosen(people, doubles, random))
        {
            pairs.Add((first, people.Count));
            people.Add(Again(people[first], kind, random));
        }

        // Numbers must not tell who came later.
        var numbers = random.Shuffled(Enumerable.Range(1, people.Count));
        return new(
            [.. people.Select((p, i) => (Number: numbers[i], Person: p)).OrderBy(p => p.Number).Select(p => p.Person.Registered(Id(p.Number)))],
            pairs.Select(p => Pair(numbers, p)).ToHashSet(),
            families.Select(p => Pair(numbers, p)).ToHashSet());
    }

    private static ParticipantId Id(int number) => ParticipantId.Person(InventedCity.Code, (ulong)number);

    private static (ParticipantId, ParticipantId) Pair(int[] numbers, (int First, int Second) pair)
    {
        var (a, b) = (numbers[pair.First], numbers[pair.Second]);
        return (Id(Math.Min(a, b)), Id(Math.Max(a, b)));
    }

    private static void Household(List<Entry> people, HashSet<(int, int)> families, int most, SeededRandom random)
    {
        var surname = NameLists.Surnames[s_surnames.Draw(random)];
        var (district, town) = Town(random);
        var landLine = LandLine(random);
        var mail = random.Chance(0.05) ? Mail(random) : "";
        var size = Math.Min(most - people.Count, random.Whole(1, 5));
        var from = people.Count;
        HashSet<string> given = new(StringComparer.Ordinal);
        for (var i = 0; i < size; i++)
        {
            var age = size == 1 ? random.Pick<AgeBand>([AgeBand.Old, AgeBand.Senior, AgeBand.Middle, AgeBand.Young])
                : i < 2 ? random.Pick<AgeBand>([AgeBand.Senior, AgeBand.Middle]) : random.Pick<AgeBand>([AgeBand.Minor, AgeBand.Young, AgeBand.Old]);
            var name = random.Pick(NameLists.Given(age, random.Chance(0.5)));
            // No parents name two children alike; a reading may well come twice in a house.
            if (!given.Add(name.Name))
                continue;
            var own = age is AgeBand.Middle or AgeBand.Young && random.Chance(0.55);
            people.Add(new(surname, name, random.Chance(0.01) ? Hall(random) : own ? Mobile(random) : random.Chance(0.93) ? landLine : "", random.Chance(0.55) ? Mail(random) : mail, district, town));
        }

        for (var i = from; i < people.Count; i++)
        {
            for (var j = i + 1; j < people.Count; j++)
            {
                if (people[i].Telephone.Length > 0 && people[i].Telephone == people[j].Telephone)
                    families.Add((i, j));
            }
        }
    }

    // Whoever changed everything that is written down cannot be found by anybody: a move or a marriage leaves a mobile number or a mail address.
    private static IEnumerable<(int First, DoubleKind Kind)> Chosen(List<Entry> people, int count, SeededRandom random)
    {
        var order = random.Shuffled(Enumerable.Range(0, people.Count));
        var taken = 0;
        foreach (var first in order)
        {
            if (taken == count)
                yield break;
            var person = people[first];
            var kind = random.Pick<DoubleKind>([DoubleKind.Rewritten, DoubleKind.Rewritten, DoubleKind.Moved, DoubleKind.Moved, DoubleKind.Married, DoubleKind.Mistyped, DoubleKind.Sparse, DoubleKind.NewNumber]);
            var stays = person.Mail.Length > 0 || person.IsMobile;
            if (kind is DoubleKind.Moved or DoubleKind.Married && !stays)
                continue;
            if (kind == DoubleKind.NewNumber && person.Mail.Length == 0)
                continue;
            if (kind is DoubleKind.Rewritten or DoubleKind.Mistyped or DoubleKind.Sparse && person.Telephone.Length == 0)
                continue;
            taken++;
            yield return (first, kind);
        }
    }

    private static Entry Again(Entry person, DoubleKind kind, SeededRandom random)
    {
        var again = kind switch
        {
            DoubleKind.Moved => Move(person, random),
            DoubleKind.Married => (random.Chance(0.6) ? Move(person, random) : person) with { Surname = Other(person.Surname, random) },
            DoubleKind.Mistyped => random.Chance(0.7) ? person with { Telephone = Mistyped(person.Telephone, random) } : person with { Reading = MistypedKana(person.Reading, random) },
            DoubleKind.Sparse => random.Chance(0.5) ? person with { Reading = "", Mail = "" } : person with { Town = "", Mail = "" },
            DoubleKind.NewNumber => person with { Telephone = Mobile(random) },
            _ => person with { Mail = random.Chance(0.5) ? person.Mail : "" },
        };
        return kind == DoubleKind.Rewritten || random.Chance(0.5) ? Rewrite(again, random) : again;
    }

    private static Entry Move(Entry person, SeededRandom random)
    {
        var (district, town) = Town(random);
        return person with { District = district, Town = town, Telephone = person.IsMobile ? person.Telephone : random.Chance(0.5) ? LandLine(random) : Mobile(random) };
    }

    private static Entry Rewrite(Entry person, SeededRandom random) => person with
    {
        Written = random.Below(4) switch
        {
            0 => OtherForms(person.Surname.Name, random) + "　" + person.Given.Name,
            1 => person.Surname.Name + person.Given.Name,
            2 => OtherForms(person.Surname.Name, random) + " " + OtherForms(person.Given.Name, random),
            _ => $"{person.Surname.Name} {person.Given.Name}",
        },
        Reading = person.Reading is "" ? "" : random.Below(3) switch
        {
            0 => HalfWidth(person.Reading),
            1 => string.Concat(person.Reading.Select(c => c is >= 'ァ' and <= 'ヶ' ? (char)(c - 0x60) : c)),
            _ => person.Reading,
        },
        Telephone = random.Chance(0.6) ? string.Concat(person.Telephone.Where(char.IsAsciiDigit)) : person.Telephone,
    };

    private static string OtherForms(string name, SeededRandom random) => string.Concat(name.EnumerateRunes().Select(rune =>
        s_otherForms.FirstOrDefault(f => f.Contains(rune.ToString(), StringComparison.Ordinal)) is { } forms ? random.Pick(forms.EnumerateRunes().ToArray()).ToString() : rune.ToString()));

    private static string HalfWidth(string kana)
    {
        const string full = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンャュョッー";
        const string half = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｬｭｮｯｰ";
        var result = new StringBuilder();
        // Decomposed, a voiced kana is a plain one and a mark; the mark has a half-width form of its own.
        foreach (var c in kana.Normalize(NormalizationForm.FormD))
        {
            var at = full.IndexOf(c, StringComparison.Ordinal);
            result.Append(at >= 0 ? half[at] : c switch { '\u3099' => 'ﾞ', '\u309A' => 'ﾟ', _ => c });
        }

        return result.ToString();
    }

    private static string Mistyped(string telephone, SeededRandom random)
    {
        var digits = telephone.ToCharArray();
        var places = Enumerable.Range(0, digits.Length).Where(i => i > 3 && char.IsAsciiDigit(digits[i])).ToArray();
        var at = random.Pick(places);
        digits[at] = (char)('0' + ((digits[at] - '0' + random.Whole(1, 9)) % 10));
        return new(digits);
    }

    private static string MistypedKana(string reading, SeededRandom random)
    {
        if (reading.Length == 0)
            return "";
        var kana = reading.ToCharArray();
        var at = random.Below(reading.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? space : kana.Length);
        kana[at] = random.Pick("アカサタナハマヤラワ".ToCharArray());
        return new(kana);
    }

    private static (string Name, string Kana) Other((string Name, string Kana) surname, SeededRandom random)
    {
        (string Name, string Kana) other;
        do
            other = NameLists.Surnames[s_surnames.Draw(random)];
        while (other.Kana == surname.Kana);
        return other;
    }

    private static (int District, string Town) Town(SeededRandom random)
    {
        var district = random.Pick(CityMap.Districts);
        return (district.Number, random.Pick(district.Towns).Name);
    }

    private static string Mobile(SeededRandom random) => string.Create(CultureInfo.InvariantCulture, $"090-0{random.Below(1_000):000}-{random.Below(10_000):0000}");

    private static string LandLine(SeededRandom random) => string.Create(CultureInfo.InvariantCulture, $"0000-{random.Whole(20, 99):00}-{random.Below(10_000):0000}");

    // A few give the number of the hall where their group meets.
    private static string Hall(SeededRandom random) => string.Create(CultureInfo.InvariantCulture, $"0000-10-000{random.Below(4)}");

    private static string Mail(SeededRandom random) => string.Create(CultureInfo.InvariantCulture, $"m{random.Below(1_000_000_000)}@example.jp");

    private sealed record Entry((string Name, string Kana) Surname, (string Name, string Kana) Given, string Telephone, string Mail, int District, string Town)
    {
        private readonly string? _written;
        private readonly string? _reading;

        public string Written
        {
            get => _written ?? $"{Surname.Name} {Given.Name}";
            init => _written = value;
        }

        public string Reading
        {
            get => _reading ?? $"{Surname.Kana} {Given.Kana}";
            init => _reading = value;
        }

        public bool IsMobile => Telephone.StartsWith("090", StringComparison.Ordinal);

        public RegisteredPerson Registered(ParticipantId id) =>
            new(id, Written, Reading, Telephone, Mail, DistrictId.Of(InventedCity.Code, (ushort)District), Town);
    }
}
