using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kyodo.Matching.Model;

/// <summary>
/// A set of the week's 168 hours, local time. Hour h of day d (Monday is 0) is bit <c>24·d + h</c> and means
/// [h:00, h+1:00). Used for free time, for the hours a need asks for, and for opening hours.
/// </summary>
/// <param name="Low">Bits 0 to 63.</param>
/// <param name="Middle">Bits 64 to 127.</param>
/// <param name="High">Bits 128 to 167; the 24 above are zero.</param>
[JsonConverter(typeof(HexConverter))]
public readonly record struct WeeklyHours(ulong Low, ulong Middle, ulong High)
{
    /// <summary>The number of hours in a week.</summary>
    public const int Hours = 168;

    /// <summary>No hour.</summary>
    public static WeeklyHours None => default;

    /// <summary>Every hour of the week.</summary>
    public static WeeklyHours All => new(ulong.MaxValue, ulong.MaxValue, (1UL << 40) - 1);

    /// <summary>Whether no bit lies beyond the week's last hour.</summary>
    public bool IsValid => High >> (Hours - 128) == 0;

    /// <summary>How many hours are in the set.</summary>
    public int Count => BitOperations.PopCount(Low) + BitOperations.PopCount(Middle) + BitOperations.PopCount(High);

    /// <summary>Whether no hour is in the set.</summary>
    public bool IsEmpty => (Low | Middle | High) == 0;

    /// <summary>The hours of one day from <paramref name="from"/> up to but not including <paramref name="to"/>.</summary>
    /// <param name="day">The day.</param>
    /// <param name="from">First hour, 0 to 23.</param>
    /// <param name="to">Hour after the last, 1 to 24, after <paramref name="from"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An hour is out of range.</exception>
    public static WeeklyHours Of(DayOfWeek day, int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, 24);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        var hours = (UInt128.One << (to - from)) - 1;
        var first = Bit(day, from);
        var low = first < 128 ? hours << first : 0;
        // In two steps: a shift by all 128 bits would be none.
        var high = (ulong)(first < 128 ? hours >> 1 >> (127 - first) : hours << (first - 128));
        return new((ulong)low, (ulong)(low >> 64), high);
    }

    /// <summary>The hours a dated window touches, first to last.</summary>
    /// <exception cref="ArgumentException">The window does not end after it starts.</exception>
    public static WeeklyHours Of(DatedWindow window)
    {
        if (!window.IsValid)
            throw new ArgumentException("The window does not end after it starts.", nameof(window));
        var endsOnTheHour = window.To.Ticks % TimeSpan.TicksPerHour == 0;
        return Of(window.Date.DayOfWeek, window.From.Hour, endsOnTheHour ? window.To.Hour : window.To.Hour + 1);
    }

    /// <summary>The hours that any of the windows touches.</summary>
    /// <exception cref="ArgumentException">A window does not end after it starts.</exception>
    public static WeeklyHours Of(IEnumerable<DatedWindow> windows) =>
        windows.Aggregate(None, (hours, window) => hours.Union(Of(window)));

    /// <summary>The number of the bit for an hour: <c>24·day + hour</c>, Monday first.</summary>
    public static int Bit(DayOfWeek day, int hour) => 24 * (((int)day + 6) % 7) + hour;

    /// <summary>Whether the hour is in the set.</summary>
    public bool Contains(DayOfWeek day, int hour)
    {
        var bit = Bit(day, hour);
        return ((bit < 64 ? Low >> bit : bit < 128 ? Middle >> (bit - 64) : High >> (bit - 128)) & 1) != 0;
    }

    /// <summary>A day's hours as spans from a first hour to the end of a last, 0 to 24, as few as possible.</summary>
    public IEnumerable<(int From, int To)> Spans(DayOfWeek day)
    {
        for (var from = 0; from < 24; from++)
        {
            if (!Contains(day, from))
                continue;
            var to = from + 1;
            while (to < 24 && Contains(day, to))
                to++;
            yield return (from, to);
            from = to;
        }
    }

    /// <summary>The hours in both sets.</summary>
    public WeeklyHours Intersect(WeeklyHours other) => new(Low & other.Low, Middle & other.Middle, High & other.High);

    /// <summary>The hours in either set.</summary>
    public WeeklyHours Union(WeeklyHours other) => new(Low | other.Low, Middle | other.Middle, High | other.High);

    /// <summary>The hours of this set that the other lacks.</summary>
    public WeeklyHours Except(WeeklyHours other) => new(Low & ~other.Low, Middle & ~other.Middle, High & ~other.High);

    private sealed class HexConverter : JsonConverter<WeeklyHours>
    {
        public override WeeklyHours Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.GetString();
            if (text is { Length: 42 }
                && ulong.TryParse(text.AsSpan(0, 10), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var high)
                && ulong.TryParse(text.AsSpan(10, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var middle)
                && ulong.TryParse(text.AsSpan(26, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var low))
                return new(low, middle, high);
            throw new JsonException("Weekly hours are 42 hexadecimal digits.");
        }

        public override void Write(Utf8JsonWriter writer, WeeklyHours value, JsonSerializerOptions options) =>
            writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{value.High:x10}{value.Middle:x16}{value.Low:x16}"));
    }
}
