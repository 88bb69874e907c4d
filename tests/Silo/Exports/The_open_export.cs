using System.IO.Compression;
using System.Text.Json;
using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;
using Kyodo.Silo.Exports;
using Kyodo.Silo.Import;
using Kyodo.Silo.Import.Applying;
using Kyodo.Silo.Import.Csv;
using Kyodo.Silo.Tests.Import.Grains;
using Microsoft.Extensions.DependencyInjection;

namespace Kyodo.Silo.Tests.Exports;

/// <summary>Row P6: what the next operator of the centre gets can be read back, by this program and by any other.</summary>
[Trait("Row", "P6")]
public sealed class The_open_export
{
    private static readonly MunicipalityCode s_code = new("12233");
    private static readonly Actor s_desk = new(ActorRole.Coordinator, "desk");
    private static readonly DateOnly s_day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(20);

    private static ParticipantId Full => ParticipantId.Person(s_code, 1);

    private static ParticipantId Shielded => ParticipantId.Person(s_code, 2);

    private static ParticipantId Group => ParticipantId.Group(s_code, 3);

    private static ParticipantId Council => ParticipantId.Group(s_code, 4);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_back_into_an_empty_city_gives_the_same_people_resources_and_needs_under_the_same_numbers()
    {
        await using var city = await Start();
        await Fill(city);
        var first = await Export(city);
        await using var other = await Start();

        foreach (var table in new[] { "participants.csv", "resources.csv", "needs.csv" })
        {
            var import = await other.Services.GetRequiredService<GrainImports>().Open("office");
            var plan = await ImportRun.PlanAsync(first[table], import.Options(table, DateTimeOffset.UtcNow, null), import.Target, Stop);
            var report = await ImportRun.ApplyAsync(plan, ImportMode.AllOrNothing, import.Target, null, null, Stop);
            Assert.True(report.Applied, string.Join("\n", report.Plan.Problems.Concat(report.Problems)));
            Assert.Equal(Rows(first[table]).Count, report.Added);
        }

        var second = await Export(other);
        // Stated in docs/export.md: a need begins anew, at the day of reading, and which stage it had stays in the export.
        foreach (var (table, without) in new[] { ("participants.csv", Array.Empty<string>()), ("resources.csv", []), ("needs.csv", ["段階", "受付日時", "締切日時"]) })
            Assert.Equal(Without(first[table], without), Without(second[table], without));
        Assert.Equal(first["municipality.json"], second["municipality.json"]);
    }

    [Fact]
    public async Task Has_in_every_table_the_columns_and_rows_it_says_and_every_number_in_it_leads_somewhere()
    {
        await using var city = await Start();
        await Fill(city);
        var files = await Export(city);
        var readme = System.Text.Encoding.UTF8.GetString(files["README.md"]);
        var tables = files.Where(f => f.Key.EndsWith(".csv", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => Rows(f.Value));
        foreach (var (name, rows) in tables)
        {
            var described = readme.Split($"## {name} ({rows.Count} rows)");
            Assert.True(described.Length == 2, $"{name} has {rows.Count} rows; README.md says otherwise");
            var columns = described[1].Split("\n## ")[0].Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Select(l => l.Split('|')[1].Trim()).Skip(2);
            Assert.Equal(columns, Header(files[name]));
            Assert.All(rows, row => Assert.Equal(Header(files[name]).Length, row.Count));
        }

        var ids = tables.Values.SelectMany(rows => rows).Where(r => r.ContainsKey("管理番号")).Select(r => r["管理番号"]).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        string[] naming = ["登録者", "依頼者", "依頼", "できること", "打診", "活動", "団体", "構成団体", "代理", "引き合わせない", "統合先"];
        var named = 0;
        foreach (var (name, rows) in tables)
        {
            foreach (var (row, column) in rows.SelectMany(r => r.Keys.Intersect(naming).Select(c => (r, c))))
            {
                // A resource's own list of skills is words.
                foreach (var id in name == "participants.csv" && column != "構成団体" ? [] : row[column].Split('、', StringSplitOptions.RemoveEmptyEntries))
                {
                    Assert.True(ids.Contains(id), $"{name}, {column}: {id} is nobody's number");
                    named++;
                }
            }
        }

        Assert.True(named > 15, $"only {named} references");
        using var rules = JsonDocument.Parse(files["rules.json"]);
        using var municipality = JsonDocument.Parse(files["municipality.json"]);
        Assert.Equal(2, municipality.RootElement.GetProperty("districts").GetArrayLength());
        Assert.Equal(JsonValueKind.Object, rules.RootElement.ValueKind);
        Assert.All(files.Values, f => Assert.DoesNotContain("架空町1-2-3", System.Text.Encoding.UTF8.GetString(f)));
    }

    private static Task<TestSilo> Start() => TestSilo.Start(TestSilo.Of(s_code.Value, new(35.70, 140.30), new(35.76, 140.30)));

    private static async Task<Dictionary<string, byte[]>> Export(TestSilo city)
    {
        using var stream = new MemoryStream();
        await city.Services.GetRequiredService<OpenExport>().Write(stream, DateTimeOffset.UtcNow, Stop);
        stream.Position = 0;
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: true, null, Stop);
        Dictionary<string, byte[]> files = [];
        foreach (var entry in zip.Entries)
        {
            await using var open = await entry.OpenAsync(Stop);
            using var copy = new MemoryStream();
            await open.CopyToAsync(copy, Stop);
            files[entry.Name] = copy.ToArray();
        }

        return files;
    }

    private static List<CsvRecord> Records(byte[] file)
    {
        Assert.True(CsvText.TryDecode(file, out var text, out _, out _));
        var tokenizer = new CsvTokenizer(text, ImportLimits.Default);
        List<CsvRecord> records = [];
        while (tokenizer.Read() is { } record)
        {
            Assert.Null(record.Fault);
            if (!record.IsBlank)
                records.Add(record);
        }

        return records;
    }

    private static string[] Header(byte[] file) => [.. Records(file)[0].Cells.Select(c => c.Text)];

    private static List<Dictionary<string, string>> Rows(byte[] file)
    {
        var header = Header(file);
        return [.. Records(file).Skip(1).Select(r => header.Zip(r.Cells, (column, cell) => (column, cell.Text)).ToDictionary(x => x.column, x => x.Text))];
    }

    private static List<string> Without(byte[] file, string[] columns) =>
        [.. Rows(file).Select(r => string.Join(" | ", r.Where(c => !columns.Contains(c.Key)).Select(c => $"{c.Key}={c.Value}"))).Order(StringComparer.Ordinal)];

    private static async Task Fill(TestSilo city)
    {
        await Put(city, new()
        {
            Id = Full,
            Kind = ParticipantKind.Person,
            Home = new(DistrictId.Of(s_code, 2), new(35.755, 140.31), "北町"),
            Interests = FieldSet.Of(Field.Elderly, Field.Environment),
            Languages = Languages.Japanese | Languages.English,
            Credentials = Credentials.Adult | Credentials.IdentityChecked,
            FreeTime = WeeklyHours.Of(DayOfWeek.Monday, 9, 12).Union(WeeklyHours.Of(DayOfWeek.Saturday, 13, 17)),
            Away = [new(s_day, s_day.AddDays(3))],
            Frequencies = Frequencies.Once | Frequencies.Regular,
            WeeklyAskCap = 2,
            RegisteredOn = new(2024, 5, 6),
        }, new("試作 花", "シサク ハナ", "0476-00-0001", "hana@example.jp", ContactMethod.Mail));
        await Put(city, new() { Id = Shielded, Kind = ParticipantKind.Person, Paused = true, RegisteredOn = new(2025, 4, 1), FreeTime = WeeklyHours.All }, new("保護 次郎", "", "0476-00-0002", "", ContactMethod.Telephone));
        await Put(city, new() { Id = Group, Kind = ParticipantKind.CivicGroup, RegisteredOn = new(2025, 4, 1) }, new("みどりの会, \"花\"係", "ミドリノカイ"));
        await Put(city, new() { Id = Council, Kind = ParticipantKind.Council, RegisteredOn = new(2025, 4, 1), Members = [Group] }, new("北地区協議会", ""));
        var facts = Kyodo.Grains.Care.CareFacts.None with { PostalCode = "999-0001", Address = "架空町1-2-3", AddressProtected = true };
        Done(await city.Grains.Participant(Shielded).Keep(new(Guid.NewGuid(), s_desk) { Facts = facts }));
        Done(await city.Grains.Participant(Full).Keep(new(Guid.NewGuid(), s_desk) { Apart = new(Shielded, "理由", Actor.System, default, null, false) }));
        Done(await city.Grains.Participant(Group).Keep(new(Guid.NewGuid(), s_desk) { Representative = new("会長", "会長 一", "", new(2026, 4, 1), s_desk) }));
        await Give(city, new() { Id = Skill(1), Owner = Full, Kind = ResourceKind.Skill, Title = "付き添い", Skills = SkillSet.Of(0, 2), Experience = FieldSet.Of(Field.Elderly), ReachKilometres = 3.5 });
        await Give(city, new() { Id = Skill(2), Owner = Group, Kind = ResourceKind.Room, Title = "会の部屋", Place = new(DistrictId.Of(s_code, 1), null, "中央会館"), Hours = WeeklyHours.Of(DayOfWeek.Sunday, 9, 17) });
        await Post(city, new()
        {
            Id = NeedId.Of(s_code, 21),
            Requester = Shielded,
            Title = "通院の付き添い",
            Description = "毎週です。\n2行目, カンマ",
            Kind = ResourceKind.Skill,
            Field = Field.Elderly,
            Skills = SkillSet.Of(0),
            Place = new(DistrictId.Of(s_code, 1), new(35.70, 140.30), "中央病院"),
            Frequency = Frequency.Regular,
            Hours = WeeklyHours.Of(DayOfWeek.Tuesday, 9, 12),
            Required = Credentials.IdentityChecked,
            Languages = Languages.English,
            Who = ParticipantKinds.Person | ParticipantKinds.CivicGroup,
            WithinKilometres = 4,
            HomeVisit = true,
            MeetingRequired = true,
            Cautions = "ゆっくり歩きます",
        });
        await Post(city, new()
        {
            Id = NeedId.Of(s_code, 22),
            Requester = Group,
            Title = "花壇の植え替え",
            Kind = ResourceKind.Skill,
            Field = Field.Environment,
            Audience = Audience.Public,
            Windows = [new(s_day, new(9, 0), new(11, 30)), new(s_day.AddDays(1), new(13, 0), new(15, 0))],
            Hours = WeeklyHours.Of([new DatedWindow(s_day, new(9, 0), new(11, 30)), new DatedWindow(s_day.AddDays(1), new(13, 0), new(15, 0))]),
            SlotsMinimum = 2,
            SlotsMaximum = 6,
            Deadline = new DateTimeOffset(s_day.AddDays(-3).ToDateTime(new(23, 59)), TimeSpan.FromHours(9)),
        });
        var need = city.Grains.Need(NeedId.Of(s_code, 22));
        Done(await need.Triage(new(Guid.NewGuid(), s_desk, TriageDecision.Accept, "", Rung.City)));
        Done(await city.Grains.Participant(Full).Apply(new(Guid.NewGuid(), s_desk with { For = Full }, NeedId.Of(s_code, 22), Skill(1), "参加します")));
        var offer = (await need.Get())!.Offers.Single().Id;
        Done(await need.TakeApplication(new(Guid.NewGuid(), s_desk, offer)));
        Done(await city.Grains.Participant(Group).Consent(new(Guid.NewGuid(), s_desk with { For = Group }, NeedId.Of(s_code, 22), offer)));
        Done(await need.Confirm(new(Guid.NewGuid(), s_desk, offer)));
    }

    private static ResourceId Skill(ulong number) => ResourceId.Of(s_code, 10 + number);

    private static async Task Put(TestSilo city, Participant participant, Contact contact) =>
        Done(await city.Grains.Participant(participant.Id).Put(new(Guid.NewGuid(), s_desk, participant, contact, 0)));

    private static async Task Give(TestSilo city, Resource resource) => Done(await city.Grains.Participant(resource.Owner).PutResource(new(Guid.NewGuid(), s_desk, resource)));

    private static async Task Post(TestSilo city, Need need) => Done(await city.Grains.Need(need.Id).Put(new(Guid.NewGuid(), s_desk with { For = need.Requester }, need, 0)));

    private static void Done(Answer answer) => Assert.True(answer.IsDone, answer + string.Join("; ", answer.Problems));
}
