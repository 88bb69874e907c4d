using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Desks;
using Kyodo.Grains.Districts;
using Kyodo.Grains.Municipalities;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Town;
using Kyodo.Town.Worlds;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Answer = Kyodo.Grains.Commands.Answer;

namespace Kyodo.Bench;

/// <summary>
/// <c>rules --needs M --people N --seed S</c>: how long an edited rule takes from its approval until every open need it concerns has its new
/// list and the desk has heard so, with all of the real grains, storage and read model. Four edits: one that takes candidates from nearly every list, that one
/// taken back, one of one field, and one about every need that takes fewer; before them one of another field, so that a server that has run for a while is measured and not a compiler at work.
/// </summary>
internal static class RulesScenario
{
    private const int AtOnce = 256;
    private static readonly Actor s_author = new(ActorRole.Administrator, "author");
    private static readonly Actor s_approver = new(ActorRole.Administrator, "approver");

    private static readonly Rulebook s_none = Rulebook.Standard with { Version = "bench", Author = "bench" };

    public static async Task<JsonObject> RunAsync(BenchArguments arguments)
    {
        var needCount = arguments.Integer("needs", 10_000, 1, 1_000_000);
        var people = arguments.Integer("people", 20_000, 100, 10_000_000);
        var seed = (ulong)arguments.Integer("seed", 1);
        var parent = arguments.Text("folder", Path.GetTempPath());
        arguments.RefuseUnknown();

        var settlement = Settlement.Create(Settings.City, seed, EmbeddedCity.Today, people);
        var municipality = EmbeddedCity.Of(settlement.Setting.Districts.Select(d => new District(d.Id, d.Name, d.EnglishName, InventedCity.At(d.Towns[0].East, d.Towns[0].North))));
        return await EmbeddedCity.With(
            parent, municipality, host => Measure(host.Services.GetRequiredService<IGrainFactory>(), municipality, settlement, Needs(settlement, needCount)));
    }

    private static async Task<JsonObject> Measure(IGrainFactory grains, Municipality municipality, Settlement settlement, IReadOnlyList<Need> needs)
    {
        var ear = new DeskEar();
        await grains.Desk(municipality.Code).Subscribe(grains.CreateObjectReference<IDeskObserver>(ear));
        var started = Stopwatch.GetTimestamp();
        await Fill(grains, settlement, needs);
        await ear.Quiet(TimeSpan.FromSeconds(3));
        Print($"{settlement.Residents.Count:n0} people in {municipality.Districts.Length} districts, {needs.Count:n0} open needs; filled in {Stopwatch.GetElapsedTime(started).TotalSeconds:f0} s");
        Print($"{"an edit about",-16} {"lists changed",14} {"withdrawn",10} {"approved",9} {"half",7} {"99 %",7} {"all",7} {"processor",10}   seconds");

        // Renewed: filling may have taken longer than a subscription lasts.
        await grains.Desk(municipality.Code).Subscribe(grains.CreateObjectReference<IDeskObserver>(ear));
        var fields = needs.GroupBy(n => n.Field).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).ToArray();
        var field = fields[0];
        var first = await Edit(grains, municipality, needs, ear, "(warming up)", Requiring(new() { Field = fields[fields.Length / 2] }, Credentials.FirstAid), []);
        var widest = await Edit(grains, municipality, needs, ear, "nearly all lists", Requiring(NeedScope.Every, Credentials.FirstAid), []);
        var back = await Edit(grains, municipality, needs, ear, "none, again", s_none, [.. first.Lists, .. widest.Lists]);
        var narrow = await Edit(grains, municipality, needs, ear, field.ToString(), Requiring(new() { Field = field }, Credentials.FirstAid), []);
        var every = await Edit(grains, municipality, needs, ear, "every need", Requiring(NeedScope.Every, Credentials.IdentityChecked), []);
        return new JsonObject
        {
            ["needs"] = needs.Count,
            ["people"] = settlement.Residents.Count,
            ["seconds"] = Math.Round(every.Seconds, 3),
            ["withdrawn"] = every.Withdrawn,
            ["listsChanged"] = every.Lists.Count,
            ["oneFieldSeconds"] = Math.Round(narrow.Seconds, 3),
            ["oneFieldWithdrawn"] = narrow.Withdrawn,
            ["oneFieldListsChanged"] = narrow.Lists.Count,
            ["widestSeconds"] = Math.Round(widest.Seconds, 3),
            ["widestWithdrawn"] = widest.Withdrawn,
            ["widestListsChanged"] = widest.Lists.Count,
            ["takenBackSeconds"] = Math.Round(back.Seconds, 3),
            ["takenBackListsChanged"] = back.Lists.Count,
        };
    }

    private static Rulebook Requiring(NeedScope scope, Credentials required) =>
        s_none with { Requirements = [new() { Needs = scope, Required = required }] };

    // Returning: the lists that must change though nobody is withdrawn from them, as those do that get back whom an earlier edit took.
    private static async Task<(double Seconds, int Withdrawn, HashSet<NeedId> Lists)> Edit(
        IGrainFactory grains, Municipality municipality, IReadOnlyList<Need> needs, DeskEar ear, string about, Rulebook rules, HashSet<NeedId> returning)
    {
        // What must go, asked of the districts before: the lists that have it are those that must change.
        var before = await Views(grains, needs);
        var going = (await Judge(grains, municipality, before, rules)).Where(c => c.Refusals != Refusals.None).ToLookup(c => c.Need);
        var book = grains.Rulebook(municipality.Code);
        Check(await book.Draft(new(Guid.NewGuid(), s_author, rules, (await book.Get()).Version)), "draft");
        var draftedAt = (await book.View()).Draft!.At;
        HashSet<NeedId> changing = [.. going.Select(g => g.Key), .. returning];
        var heard = ear.Expect(changing);

        var processor = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        Check(await book.Approve(new(Guid.NewGuid(), s_approver, "bench", draftedAt, true)), "approval");
        var approved = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var times = (await heard.WaitAsync(TimeSpan.FromMinutes(5))).Select(t => Stopwatch.GetElapsedTime(started, t).TotalSeconds).Order().ToArray();
        var processorSeconds = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;

        await ear.Quiet(TimeSpan.FromSeconds(2));
        var withdrawn = 0;
        var version = (await book.Get()).Version;
        var after = await Views(grains, needs);
        foreach (var view in after)
        {
            var said = view.Steps.Where(s => s.What == "rule_withdrew" && s.Reason.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{version} "), StringComparison.Ordinal)).ToArray();
            withdrawn += said.Length;
            if (!said.Select(s => s.Resource!.Value).ToHashSet().SetEquals(going[view.Need.Id].Select(c => c.Resource)))
                throw new InvalidOperationException($"{view.Need.Id} does not say of each candidate that the rules withdrew why it went.");
        }

        if ((await Judge(grains, municipality, after, rules)).Any(c => c.Refusals != Refusals.None))
            throw new InvalidOperationException("A list has a candidate that the rules keep out.");
        var seconds = times.Length == 0 ? approved : times[^1];
        Print($"{about,-16} {changing.Count,14:n0} {withdrawn,10:n0} {approved,9:f2} {At(times, 0.5),7:f2} {At(times, 0.99),7:f2} {seconds,7:f2} {processorSeconds,10:f2}");
        return (seconds, withdrawn, changing);
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];

    private static async Task<NeedView[]> Views(IGrainFactory grains, IReadOnlyList<Need> needs)
    {
        var views = new NeedView[needs.Count];
        await Each(Enumerable.Range(0, needs.Count), async i => views[i] = (await grains.Need(needs[i].Id).Get())!);
        return views;
    }

    private static async Task<List<PreviewedCandidate>> Judge(IGrainFactory grains, Municipality municipality, NeedView[] views, Rulebook rules)
    {
        List<PreviewedCandidate> all = [];
        foreach (var part in views.Chunk(250))
        {
            ImmutableArray<PreviewList> lists = [.. part.Select(v => new PreviewList(v.Need, [.. v.Suggestions.Select(s => s.Resource)]))];
            foreach (var district in municipality.Districts)
                all.AddRange(await grains.District(district.Id).Preview(new(rules, lists)));
        }

        return all;
    }

    // Needs of many days, moved by whole weeks so that all are open today.
    private static List<Need> Needs(Settlement settlement, int count)
    {
        List<Need> needs = [];
        for (var day = settlement.Today; needs.Count < count; day = day.AddDays(-1))
        {
            var later = (settlement.Today.DayNumber - day.DayNumber + 6) / 7 * 7;
            needs.AddRange(settlement.NeedsOf(day).Select(received => received.Need).Select(need => need with
            {
                Windows = [.. need.Windows.Select(w => w with { Date = w.Date.AddDays(later) })],
                Deadline = need.Deadline is { } deadline && deadline.AddDays(later) is var moved && moved > DateTimeOffset.UtcNow.AddHours(1) ? moved : null,
            }));
        }

        return [.. needs.Take(count)];
    }

    private static async Task Fill(IGrainFactory grains, Settlement settlement, IReadOnlyList<Need> needs)
    {
        var owners = settlement.Residents.Select(r => r.Participant).Concat(settlement.Groups.Select(g => g.Participant)).ToList();
        await Each(owners, async owner => Check(
            await grains.Participant(owner.Id).Put(new(Guid.NewGuid(), Actor.System, owner, new Contact($"架空 {owner.Id.Value}"), 0)), owner.Id.Value));
        await Each(settlement.Resources().GroupBy(r => r.Owner.Id, r => r.Resource), async resources =>
        {
            foreach (var resource in resources)
                Check(await grains.Participant(resources.Key).PutResource(new(Guid.NewGuid(), Actor.System, resource)), resource.Id.Value);
        });
        await Each(needs, async need =>
        {
            Check(await grains.Need(need.Id).Put(new(Guid.NewGuid(), Actor.System, need, 0)), need.Id.Value);
            Check(await grains.Need(need.Id).Triage(new(Guid.NewGuid(), Actor.System, TriageDecision.Accept, "", Rung.City)), need.Id.Value);
        });
    }

    private static Task Each<T>(IEnumerable<T> items, Func<T, Task> act) =>
        Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (item, _) => await act(item));

    private static void Check(Answer answer, string about)
    {
        if (!answer.IsDone)
            throw new InvalidOperationException($"{about} was answered {answer.Code}: {string.Join("; ", answer.Problems.Select(p => $"{p.Field} {p.Code}"))}");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    // As a web node hears the desk.
    private sealed class DeskEar : IDeskObserver
    {
        private readonly Lock _lock = new();
        private readonly List<long> _times = [];
        private HashSet<NeedId> _expected = [];
        private TaskCompletionSource<long[]> _heard = new();
        private long _last = Stopwatch.GetTimestamp();

        public Task Happened(DeskEvent deskEvent)
        {
            lock (_lock)
            {
                _last = Stopwatch.GetTimestamp();
                if (_expected.Remove(deskEvent.Row.Id))
                {
                    _times.Add(_last);
                    if (_expected.Count == 0)
                        _heard.TrySetResult([.. _times]);
                }
            }

            return Task.CompletedTask;
        }

        /// <summary>When each of the needs was heard of, as timestamps.</summary>
        public Task<long[]> Expect(HashSet<NeedId> needs)
        {
            lock (_lock)
            {
                _expected = [.. needs];
                _times.Clear();
                _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
                if (needs.Count == 0)
                    _heard.SetResult([]);
                return _heard.Task;
            }
        }

        public async Task Quiet(TimeSpan time)
        {
            while (true)
            {
                TimeSpan since;
                lock (_lock)
                    since = Stopwatch.GetElapsedTime(_last);
                if (since >= time)
                    return;
                await Task.Delay(time - since);
            }
        }
    }
}
