using System.Numerics;
using System.Runtime.CompilerServices;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Search.Blocks;

/// <summary>
/// A compiled need as the block kernel wants it: which planes to read, look-up tables over a row's sixteen bits, and for
/// each feature the most a block can reach. All scores here are offsets: each feature is counted from its smallest value, so
/// that sums are unsigned and, for any sensible model, fit sixteen bits exactly.
/// </summary>
internal sealed unsafe class QueryPlan
{
    /// <summary>Five-bit look-up tables in a row's sixteen bits; the sixteenth bit says eligible. A fourth table has bits of its own.</summary>
    public const int MostTables = 4;

    private const int TableBits = 5;
    private const int TableSize = 1 << TableBits;

    // A count of up to 31 is looked up as it is; a larger one is brought to its nine bins first.
    private const int LargestDirectCount = TableSize - 1;
    private const int TextSaturation = 8;

    [ThreadStatic]
    private static QueryPlan? t_spare;

    private readonly ushort[] _tables = GC.AllocateArray<ushort>(MostTables * TableSize, pinned: true);
    private readonly ushort[] _scratch = GC.AllocateArray<ushort>((2 * Layout.Groups * Layout.Lanes) + Layout.Lanes + 32, pinned: true);
    private readonly int[] _required = new int[16];
    private readonly int[] _languages = new int[16];
    private readonly int[] _hours = new int[WeeklyHours.Hours];
    private readonly int[] _skills = new int[128];
    private readonly int[] _text = new int[64];
    private readonly int[] _hoursBest = new int[WeeklyHours.Hours + 1];
    private readonly int[] _skillsBest = new int[129];
    private readonly int[] _textBest = new int[TextSaturation + 1];
    private readonly int[] _fieldBest = new int[8];
    private readonly int[] _frequencyBest = new int[16];
    private readonly int[] _distanceBest = new int[Features.NoDistanceBin];
    private readonly ushort[] _distance = new ushort[Features.NoDistanceBin + 1];
    private readonly uint[] _distanceLimits = new uint[Features.NoDistanceBin - 1];
    private readonly int[] _lines = new int[(2 * Layout.Planes) + (8 * Layout.Rows / Layout.LineBytes)];
    private readonly int[] _tableFill = new int[MostTables];
    private CompiledNeed? _need;
    private long[] _order = [];

    private QueryPlan()
    {
        Tables = (ushort*)Unsafe.AsPointer(ref _tables[0]);
        var address = (nuint)Unsafe.AsPointer(ref _scratch[0]);
        Scratch = (ushort*)((address + 63) & ~(nuint)63);
    }

    /// <summary>The need.</summary>
    public CompiledNeed Need => _need!;

    /// <summary>Whether every sum fits sixteen bits; otherwise the kernel cannot serve this model.</summary>
    public bool IsNarrow { get; private set; }

    /// <summary>What an offset of 0 stands for.</summary>
    public long Zero { get; private set; }

    /// <summary>As in <see cref="Ceilings.Slack"/>: the kernel lets rows through by so much.</summary>
    public long Slack { get; private set; }

    /// <summary>Whether offsets are <see cref="Ceilings"/>, and rows that pass must be scored plainly.</summary>
    public bool HasInteractions { get; private set; }

    /// <summary>Look-up tables, 32 values each.</summary>
    public ushort* Tables { get; }

    /// <summary>Two times sixteen planes and one vector of scores, on a cache line.</summary>
    public ushort* Scratch { get; }

    /// <summary>How many tables are used.</summary>
    public int TableCount { get; private set; }

    public ReadOnlySpan<int> Required => _required.AsSpan(0, RequiredCount);

    public ReadOnlySpan<int> Languages => _languages.AsSpan(0, LanguageCount);

    public ReadOnlySpan<int> Hours => _hours.AsSpan(0, Need.HoursAsked);

    public ReadOnlySpan<int> Skills => _skills.AsSpan(0, Need.SkillsAsked);

    public ReadOnlySpan<int> Text => _text.AsSpan(0, TextCount);

    public int PresencePlane { get; private set; }

    public BitGroup HoursGroup { get; private set; }

    public BitGroup SkillsGroup { get; private set; }

    public BitGroup TextGroup { get; private set; }

    /// <summary>Interest, experience, reluctance in the need's field.</summary>
    public BitGroup FieldGroup { get; private set; }

    /// <summary>Once, regular.</summary>
    public BitGroup FrequencyGroup { get; private set; }

    /// <summary>Whether the need has a place, so that distances count.</summary>
    public bool HasPosition { get; private set; }

    /// <summary>Offsets of the distance bins.</summary>
    public ReadOnlySpan<ushort> Distance => _distance;

    /// <summary>The distance bins' limits.</summary>
    public ReadOnlySpan<uint> DistanceLimits => _distanceLimits;

    /// <summary>Offset for the need's own district; 0 for the need without a district.</summary>
    public ushort SameDistrict { get; private set; }

    /// <summary>Offset for another district; 0 for the need without a district.</summary>
    public ushort OtherDistrict { get; private set; }

    /// <summary>Blocks the kernel has read since <see cref="Compile"/>.</summary>
    public int BlocksVisited { get; set; }

    /// <summary>Rows in them.</summary>
    public long PairsScored { get; set; }

    /// <summary>Superblocks visited in a row of which no block could be left out.</summary>
    public int SupersSinceLeftOut { get; set; }

    /// <summary>Bytes a row that the kernel reads, as far as it can be said beforehand.</summary>
    public double BytesPerRow => LineCount * (double)Layout.LineBytes / Layout.Rows;

    /// <summary>Where the lines of memory begin that the kernel reads of each block, as far as it can be said beforehand.</summary>
    /// <param name="share">Which sixteenth of them, 0 to 15.</param>
    public ReadOnlySpan<int> LinesOf(int share) => _lines.AsSpan(LineCount * share / Layout.Groups, (LineCount * (share + 1) / Layout.Groups) - (LineCount * share / Layout.Groups));

    private int LineCount { get; set; }

    private int RequiredCount { get; set; }

    private int LanguageCount { get; set; }

    private int TextCount { get; set; }

    /// <summary>A plan for use on this thread until <see cref="Return"/>.</summary>
    public static QueryPlan Take()
    {
        var plan = t_spare ?? new QueryPlan();
        t_spare = null;
        return plan;
    }

    /// <summary>A plan to keep.</summary>
    public static QueryPlan New() => new();

    /// <summary>Gives the plan back.</summary>
    public void Return()
    {
        _need = null;
        t_spare = this;
    }

    /// <summary>Room to put so many bounds in order.</summary>
    public Span<long> Order(int count)
    {
        if (_order.Length < count)
            _order = new long[count * 2];
        return _order.AsSpan(0, count);
    }

    /// <summary>Makes the plan for a need.</summary>
    public void Compile(CompiledNeed need, ParticipantPart part)
    {
        _need = need;
        HasInteractions = need.Interactions.Length > 0;
        Slack = need.Ceilings?.Slack ?? 0;
        BlocksVisited = 0;
        PairsScored = 0;
        SupersSinceLeftOut = 0;
        var zero = (long)need.Intercept + part.Smallest(need.Kind) + Table(need, Feature.Language)[need.Languages == 0 ? 0 : 1];
        long range = part.Range;

        PresencePlane = Layout.Offset(Layout.Presences + BitOperations.TrailingZeroCount((int)need.Presence));
        RequiredCount = Planes((ushort)need.Required, Layout.Credentials, _required, 0);
        LanguageCount = Planes((ushort)need.Languages, Layout.Languages, _languages, 0);
        var hours = Planes(need.Hours.Low, Layout.Hours, _hours, 0);
        hours = Planes(need.Hours.Middle, Layout.Hours + 64, _hours, hours);
        Planes(need.Hours.High, Layout.Hours + 128, _hours, hours);
        var skills = Planes((ulong)need.Skills.Bits, Layout.Skills, _skills, 0);
        Planes((ulong)(need.Skills.Bits >> 64), Layout.Skills + 64, _skills, skills);
        TextCount = Planes(need.Text, Layout.Text, _text, 0);

        Array.Clear(_tableFill);
        new Span<ushort>(Tables, MostTables * TableSize).Clear();

        // Each feature's values by what its bits will say, counted from the smallest; then the larger groups of bits first,
        // so that they fit the tables.
        Span<int> hoursValues = stackalloc int[TableSize];
        Span<int> skillsValues = stackalloc int[TableSize];
        Span<int> textValues = stackalloc int[TableSize];
        Span<int> fieldValues = stackalloc int[8];
        Span<int> frequencyValues = stackalloc int[4];
        var hoursBits = CoverBits(Table(need, Feature.TimeOverlap), need.HoursAsked, hoursValues, _hoursBest, ref zero, ref range);
        var skillsBits = CoverBits(Table(need, Feature.SkillCover), need.SkillsAsked, skillsValues, _skillsBest, ref zero, ref range);
        var textBits = TextBits(Table(need, Feature.TextLikeness), textValues, ref zero, ref range);
        var fieldBits = FieldBits(need, fieldValues, ref zero, ref range);
        var frequencyBits = FrequencyBits(need, frequencyValues, ref zero, ref range);
        HoursGroup = SkillsGroup = TextGroup = FieldGroup = FrequencyGroup = default;
        for (var size = TableBits; size > 0; size--)
        {
            if (hoursBits == size)
                HoursGroup = Fit(size, hoursValues);
            if (skillsBits == size)
                SkillsGroup = Fit(size, skillsValues);
            if (textBits == size)
                TextGroup = Fit(size, textValues);
            if (fieldBits == size)
                FieldGroup = Fit(size, fieldValues);
            if (frequencyBits == size)
                FrequencyGroup = Fit(size, frequencyValues);
        }

        TableCount = MostTables;
        while (TableCount > 0 && _tableFill[TableCount - 1] == 0)
            TableCount--;

        CompileDistance(need, ref zero, ref range);
        CompileDistrict(need, ref zero, ref range);
        CompileLines(need);
        Zero = zero;
        IsNarrow = range <= ushort.MaxValue;
    }

    /// <summary>
    /// The largest offset any row of a block can have; -1 when none can be eligible.
    /// </summary>
    /// <param name="summary">The block's or superblock's summary.</param>
    /// <param name="located">Whether its rows have positions.</param>
    public int Bound(in BlockSummary summary, bool located)
    {
        var need = Need;
        if ((summary.Presences & (int)need.Presence) == 0
            || (summary.Owners & (int)need.Owners) == 0
            || (summary.Credentials & (int)need.Required) != (int)need.Required
            || (need.Languages != 0 && (summary.Languages & (int)need.Languages) == 0))
            return -1;
        var bound = (int)summary.BestPart;
        if (HasPosition)
        {
            if (located)
            {
                var nearest = summary.SquaredDistances(need.Position).Nearest;
                if (nearest > need.Within || nearest > CompiledNeed.SquaredReach(summary.LongestReach))
                    return -1;
                bound += _distanceBest[DistanceBin(nearest)];
            }
            else
            {
                bound += _distance[Features.NoDistanceBin];
            }
        }

        if (need.HoursAsked > 0)
        {
            var free = summary.Hours.Intersect(need.Hours).Count;
            if (free == 0)
                return -1;
            bound += _hoursBest[free];
        }

        if (SkillsGroup.Bits > 0)
            bound += _skillsBest[new SkillSet(summary.Skills).Intersect(need.Skills).Count];
        if (TextGroup.Bits > 0)
            bound += _textBest[Math.Min(TextSaturation, BitOperations.PopCount(summary.Text & need.Text))];
        var field = (int)need.Field;
        bound += _fieldBest[(summary.Interests >> field & 1) | ((summary.Experience >> field & 1) << 1) | ((summary.Reluctant >> field & 1) << 2)];
        bound += _frequencyBest[summary.Frequencies];
        return bound + (summary.FirstDistrict <= need.District && need.District <= summary.LastDistrict
            ? Math.Max(SameDistrict, OtherDistrict)
            : OtherDistrict);
    }

    /// <summary>The distance bin of a squared distance.</summary>
    public int DistanceBin(long squared)
    {
        var bin = 0;
        while (bin < _distanceLimits.Length && squared > _distanceLimits[bin])
            bin++;
        return bin;
    }

    private static ReadOnlySpan<int> Table(CompiledNeed need, Feature feature) => need.Ceilings is { } ceilings ? ceilings.Table(feature) : need.Table(feature);

    private static int Planes(ulong bits, int first, int[] planes, int count)
    {
        for (; bits != 0; bits &= bits - 1)
            planes[count++] = Layout.Offset(first + BitOperations.TrailingZeroCount(bits));
        return count;
    }

    private static int BitsFor(int largest) => 32 - BitOperations.LeadingZeroCount((uint)largest);

    // Subtracts the smallest value from all and returns the largest left.
    private static int FromSmallest(Span<int> values, ref long zero)
    {
        var smallest = values[0];
        var largest = values[0];
        foreach (var value in values)
        {
            smallest = Math.Min(smallest, value);
            largest = Math.Max(largest, value);
        }

        foreach (ref var value in values)
            value -= smallest;
        zero += smallest;
        return largest - smallest;
    }

    private static int CoverBits(ReadOnlySpan<int> table, int asked, Span<int> values, int[] best, ref long zero, ref long range)
    {
        if (asked == 0)
        {
            zero += table[0];
            return 0;
        }

        // values[c] for counts of up to 31 asked; values[bin - 1] for more.
        var direct = asked <= LargestDirectCount;
        var used = values[..(direct ? asked + 1 : Features.Bins(Feature.SkillCover) - 1)];
        for (var i = 0; i < used.Length; i++)
            used[i] = table[direct ? Features.CoverBin(i, asked) : i + 1];
        var width = FromSmallest(used, ref zero);
        range += width;
        var most = 0;
        for (var count = 0; count <= asked; count++)
            best[count] = most = Math.Max(most, used[direct ? count : Features.CoverBin(count, asked) - 1]);
        return width == 0 ? 0 : BitsFor(used.Length - 1);
    }

    private int TextBits(ReadOnlySpan<int> table, Span<int> values, ref long zero, ref long range)
    {
        var largest = Math.Min(TextCount, TextSaturation);
        var used = values[..(largest + 1)];
        for (var shared = 0; shared <= largest; shared++)
            used[shared] = table[Features.LikenessBin(shared)];
        var width = FromSmallest(used, ref zero);
        range += width;
        var most = 0;
        for (var shared = 0; shared <= largest; shared++)
            _textBest[shared] = most = Math.Max(most, used[shared]);

        // The counter's fourth bit sticks once set, with anything below it.
        for (var count = largest + 1; largest == TextSaturation && count < 2 * TextSaturation; count++)
            values[count] = used[TextSaturation];
        return width == 0 ? 0 : BitsFor(largest);
    }

    private int FieldBits(CompiledNeed need, Span<int> values, ref long zero, ref long range)
    {
        var affinity = Table(need, Feature.FieldAffinity);
        var reluctance = Table(need, Feature.Reluctance);
        for (var bits = 0; bits < values.Length; bits++)
            values[bits] = affinity[bits & 3] + reluctance[bits >> 2];
        var width = FromSmallest(values, ref zero);
        range += width;

        // Whatever a union has, single rows may lack: the best over all subsets.
        for (var bits = 0; bits < values.Length; bits++)
        {
            var most = 0;
            for (var subset = 0; subset < values.Length; subset++)
            {
                if ((subset & ~bits) == 0)
                    most = Math.Max(most, values[subset]);
            }

            _fieldBest[bits] = most;
        }

        return width == 0 ? 0 : 3;
    }

    private int FrequencyBits(CompiledNeed need, Span<int> values, ref long zero, ref long range)
    {
        var commitment = Table(need, Feature.Commitment);
        for (var bits = 0; bits < values.Length; bits++)
            values[bits] = commitment[bits == 0 ? 0 : (bits & (int)need.Frequency) != 0 ? 1 : 2];
        var width = FromSmallest(values, ref zero);
        range += width;
        for (var present = 0; present < _frequencyBest.Length; present++)
        {
            var most = 0;
            for (var bits = 0; bits < values.Length; bits++)
            {
                if ((present >> bits & 1) != 0)
                    most = Math.Max(most, values[bits]);
            }

            _frequencyBest[present] = most;
        }

        return width == 0 ? 0 : 2;
    }

    private BitGroup Fit(int bits, ReadOnlySpan<int> values)
    {
        var table = 0;
        while (_tableFill[table] + bits > TableBits)
            table++;
        var shift = _tableFill[table];
        _tableFill[table] += bits;
        var mask = (1 << bits) - 1;
        for (var index = 0; index < TableSize; index++)
            Tables[(table * TableSize) + index] += (ushort)values[index >> shift & mask];
        return new(bits, table == MostTables - 1 ? Layout.Groups + shift : (table * TableBits) + shift);
    }

    private void CompileDistance(CompiledNeed need, ref long zero, ref long range)
    {
        HasPosition = need.Position.IsKnown;
        var table = Table(need, Feature.Distance);
        if (!HasPosition)
        {
            zero += table[Features.NoDistanceBin];
            return;
        }

        Span<int> values = stackalloc int[Features.NoDistanceBin + 1];
        table.CopyTo(values);
        range += FromSmallest(values, ref zero);
        var most = 0;
        for (var bin = Features.NoDistanceBin; bin >= 0; bin--)
        {
            _distance[bin] = (ushort)Math.Min(values[bin], ushort.MaxValue);
            if (bin < Features.NoDistanceBin)
                _distanceBest[bin] = most = Math.Max(most, values[bin]);
        }

        for (var bin = 0; bin < _distanceLimits.Length; bin++)
            _distanceLimits[bin] = (uint)need.DistanceLimits[bin];
    }

    private void CompileDistrict(CompiledNeed need, ref long zero, ref long range)
    {
        var table = Table(need, Feature.District);
        if (need.District == 0)
        {
            zero += table[0];
            SameDistrict = OtherDistrict = 0;
            return;
        }

        Span<int> values = [table[1], table[2]];
        range += FromSmallest(values, ref zero);
        SameDistrict = (ushort)Math.Min(values[0], ushort.MaxValue);
        OtherDistrict = (ushort)Math.Min(values[1], ushort.MaxValue);
    }

    private void CompileLines(CompiledNeed need)
    {
        LineCount = 0;
        AddPlane(Layout.Offset(Layout.Live));
        AddPlane(PresencePlane);
        AddPlanes(Required);
        AddPlanes(Languages);
        if (need.Owners != ParticipantKinds.Any)
            AddPlanes([Layout.Offset(Layout.Owner), Layout.Offset(Layout.Owner + 1), Layout.Offset(Layout.Owner + 2)]);
        AddPlanes(Hours);
        if (SkillsGroup.Bits > 0)
            AddPlanes(Skills);
        if (TextGroup.Bits > 0)
            AddPlanes(Text);
        if (FieldGroup.Bits > 0)
            AddPlanes([Layout.Offset(Layout.Fields + (2 * (int)need.Field)), Layout.Offset(Layout.Reluctant + (int)need.Field)]);
        if (FrequencyGroup.Bits > 0)
            AddPlane(Layout.Offset(Layout.Frequencies));
        AddColumn(Layout.Part);
        if (HasPosition)
        {
            AddColumn(Layout.X);
            AddColumn(Layout.Y);
            AddColumn(Layout.Reach);
        }
    }

    private void AddPlanes(ReadOnlySpan<int> planes)
    {
        foreach (var plane in planes)
            AddPlane(plane);
    }

    private void AddPlane(int plane)
    {
        var line = plane * sizeof(ushort) & ~(Layout.LineBytes - 1);
        if (LineCount >= 2 && _lines[LineCount - 2] == line)
            return;
        _lines[LineCount++] = line;
        _lines[LineCount++] = line + (Layout.HalfOffset * sizeof(ushort));
    }

    private void AddColumn(int column)
    {
        for (var at = 0; at < Layout.Rows * sizeof(ushort); at += Layout.LineBytes)
            _lines[LineCount++] = column + at;
    }
}
