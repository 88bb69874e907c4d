using System.Globalization;
using System.Text.Json;
using Kyodo.Matching.Rules;
using Kyodo.Silo.Import.Csv;

namespace Kyodo.Silo.Import;

/// <summary>Gathers a plan while a file is read.</summary>
internal sealed class ImportPlanBuilder(ImportLimits limits, string fingerprint)
{
    private readonly Dictionary<string, (int Line, object Record)> _seen = new(StringComparer.Ordinal);
    private readonly List<ImportProblem> _problems = [];
    private readonly List<ParticipantEntry> _participants = [];
    private readonly List<ResourceEntry> _resources = [];
    private readonly List<NeedEntry> _needs = [];
    private int _problemCount;
    private int _imported;
    private int _refused;
    private int _repeated;

    internal ImportLayout? Layout { get; set; }

    internal CsvEncoding? Encoding { get; set; }

    internal bool FileRefused { get; private set; }

    internal int Rows => _imported + _refused + _repeated;

    internal void Add(ImportProblem problem)
    {
        _problemCount++;
        if (_problems.Count < limits.Problems)
            _problems.Add(problem);
    }

    internal void Refuse(ImportProblem problem)
    {
        FileRefused = true;
        Add(problem);
    }

    internal void RefuseRow(ImportProblem problem)
    {
        Add(problem);
        _refused++;
    }

    internal void CountRefused() => _refused++;

    internal void AddRow(ImportRow row)
    {
        if (!row.Failed)
            CheckRules(row);
        var repeated = row.Failed ? null : Earlier(row);
        foreach (var problem in row.Problems)
            Add(problem);
        if (row.Failed)
        {
            _refused++;
            return;
        }

        if (repeated is { } line)
        {
            Add(new(row.Line, "", ImportProblemCode.RepeatedRow, ImportSeverity.Note, Detail: line.ToString(CultureInfo.InvariantCulture)));
            _repeated++;
            return;
        }

        foreach (var entry in row.Participants.Where(e => _seen.TryAdd(e.Participant.Id.Value, (e.Line, e with { Line = 0 }))))
            _participants.Add(entry);
        foreach (var entry in row.Resources.Where(e => _seen.TryAdd(e.Resource.Id.Value, (e.Line, e with { Line = 0 }))))
            _resources.Add(entry);
        foreach (var entry in row.Needs.Where(e => _seen.TryAdd(e.Need.Id.Value, (e.Line, e with { Line = 0 }))))
            _needs.Add(entry);
        _imported++;
    }

    internal ImportPlan Build() => new()
    {
        Layout = Layout,
        Encoding = Encoding,
        Fingerprint = fingerprint,
        Rows = Rows,
        Imported = FileRefused ? 0 : _imported,
        Refused = FileRefused ? Rows : _refused,
        Repeated = FileRefused ? 0 : _repeated,
        Participants = FileRefused ? [] : _participants,
        Resources = FileRefused ? [] : _resources,
        Needs = FileRefused ? [] : _needs,
        Problems = [.. _problems.OrderBy(p => p.Line)],
        ProblemCount = _problemCount,
        FileRefused = FileRefused,
    };

    // What the columns let through and the model does not: the last gate, so that a plan never holds an invalid record.
    private static void CheckRules(ImportRow row)
    {
        var findings = row.Participants.SelectMany(e => ParticipantRules.Check(e.Participant).Concat(ContactRules.Check(e.Contact)))
            .Concat(row.Resources.SelectMany(e => ResourceRules.Check(e.Resource, row.Options.Skills)))
            .Concat(row.Needs.SelectMany(e => NeedRules.Check(e.Need, row.Options.Skills)));
        foreach (var finding in findings)
            row.Fail(null, ImportProblemCode.BreaksRule, finding.Path);
    }

    /// <summary>The line that said the same before, or null; an earlier row with the same key and other content fails the row.</summary>
    private int? Earlier(ImportRow row)
    {
        var own = row.Participants.Where(e => e.Mode == PutMode.Upsert).Select(e => (e.Participant.Id.Value, Record: (object)(e with { Line = 0 })))
            .Concat(row.Resources.Select(e => (e.Resource.Id.Value, Record: (object)(e with { Line = 0 }))))
            .Concat(row.Needs.Select(e => (e.Need.Id.Value, Record: (object)(e with { Line = 0 }))));
        int? line = null;
        foreach (var (id, record) in own)
        {
            if (!_seen.TryGetValue(id, out var earlier))
                continue;
            line ??= earlier.Line;
            if (Json(earlier.Record) == Json(record))
                continue;
            row.Fail(null, ImportProblemCode.DuplicateKey, earlier.Line.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        return line;
    }

    // Records hold lists, which compare by reference; their JSON compares by content.
    private static string Json(object record) => JsonSerializer.Serialize(record, record.GetType());
}
