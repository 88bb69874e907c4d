using System.Globalization;
using System.Numerics;
using System.Text;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Rules;

/// <summary>Collects problems while a record is read through.</summary>
internal sealed class Findings
{
    private readonly List<Problem> _problems = [];

    internal IReadOnlyList<Problem> Problems => _problems;

    internal void Add(string path, ProblemCode code, string detail = "") => _problems.Add(new(path, code, detail));

    internal void Check(bool right, string path, ProblemCode code, string detail = "")
    {
        if (!right)
            Add(path, code, detail);
    }

    /// <summary>Length is counted in UTF-16 units. Control characters are refused, line ends only where lines are allowed.</summary>
    internal void Text(string? text, string path, int most, bool required = false, bool lines = false)
    {
        if (text is null || (required && string.IsNullOrWhiteSpace(text)))
            Add(path, ProblemCode.Missing);
        else if (text.Length > most)
            Add(path, ProblemCode.TooLong, most.ToString(CultureInfo.InvariantCulture));
        else if (!IsShowable(text, lines))
            Add(path, ProblemCode.Malformed);
    }

    internal void Range<T>(T value, string path, T least, T most)
        where T : INumber<T>
    {
        // Written so that NaN, which is less than nothing and more than nothing, is refused.
        if (!(value >= least && value <= most))
            Add(path, ProblemCode.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"{least}–{most}"));
    }

    internal void Defined<T>(T value, string path)
        where T : struct, Enum => Check(Enum.IsDefined(value), path, ProblemCode.Unknown);

    /// <summary>Checks that a set of flags has no bit without a name.</summary>
    internal void Flags<T>(T value, string path, bool required = false)
        where T : struct, Enum
    {
        ulong named = 0;
        foreach (var flag in Enum.GetValues<T>())
            named |= Convert.ToUInt64(flag, CultureInfo.InvariantCulture);
        var bits = Convert.ToUInt64(value, CultureInfo.InvariantCulture);
        if ((bits & ~named) != 0)
            Add(path, ProblemCode.Unknown);
        else if (required && bits == 0)
            Add(path, ProblemCode.Missing);
    }

    /// <summary>Checks an id, and its municipality where one is expected.</summary>
    /// <returns>The id's municipality, when the id can be read.</returns>
    internal MunicipalityCode? Id<TId>(TId id, string path, MunicipalityCode? expected = null)
        where TId : struct, IStringId<TId>
    {
        if (!TId.TryParse(id.Value, out _))
        {
            Add(path, id.Value is null ? ProblemCode.Missing : ProblemCode.Malformed);
            return null;
        }

        var municipality = new MunicipalityCode(id.Value[..5]);
        if (expected is { } city && city != municipality)
            Add(path, ProblemCode.OtherMunicipality, city.Value);
        return municipality;
    }

    internal void Place(Place? place, string path, MunicipalityCode? municipality)
    {
        if (place is null)
            return;
        Id(place.District, path + ".district", municipality);
        Check(place.Point is not { IsValid: false }, path + ".point", ProblemCode.OutOfRange, "-90–90, -180–180");
        Text(place.Label, path + ".label", 100);
    }

    internal void Hours(WeeklyHours hours, string path) => Check(hours.IsValid, path, ProblemCode.OutOfRange, "0–167");

    /// <summary>Checks that a list is there, not too long and without gaps.</summary>
    /// <returns>The list, or an empty one when it should not be read further.</returns>
    internal IReadOnlyList<T> List<T>(IReadOnlyList<T>? list, string path, int most)
    {
        if (list is null)
            Add(path, ProblemCode.Missing);
        else if (list.Count > most)
            Add(path, ProblemCode.TooMany, most.ToString(CultureInfo.InvariantCulture));
        else if (list.Index().FirstOrDefault(i => i.Item is null, (-1, default!)) is { Index: >= 0 } gap)
            Add($"{path}[{gap.Index}]", ProblemCode.Missing);
        else
            return list;
        return [];
    }

    private static bool IsShowable(string text, bool lines)
    {
        for (var i = 0; i < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length) != System.Buffers.OperationStatus.Done)
                return false;
            if (Rune.IsControl(rune) && !(lines && rune.Value is '\n' or '\r' or '\t'))
                return false;
            i += length;
        }

        return true;
    }
}
