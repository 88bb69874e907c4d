using System.Numerics;
using System.Runtime.CompilerServices;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search.Lanes;

namespace Kyodo.Matching.Search.Blocks;

/// <summary>
/// Scores all rows of a block for one need. Tests and counts are done on bit planes, 16 rows in each sixteen-bit lane at once;
/// then sixteen planes are transposed, so that every row has its own sixteen bits, which three look-ups of 32 values and the
/// participant part turn into its score; distance and district, where they differ within the block, are added by comparing.
/// </summary>
/// <typeparam name="TLanes">The operations.</typeparam>
/// <typeparam name="TVector">Sixteen-bit lanes.</typeparam>
/// <typeparam name="TWide">32-bit lanes.</typeparam>
internal static unsafe class BlockKernel<TLanes, TVector, TWide>
    where TLanes : struct, ILanes<TVector, TWide>
    where TVector : unmanaged
    where TWide : unmanaged
{
    /// <summary>Offers every eligible row of the block that may enter the best.</summary>
    /// <param name="block">The block.</param>
    /// <param name="summary">Its summary.</param>
    /// <param name="next">The block that will be visited next, for the processor to fetch meanwhile; or null.</param>
    /// <param name="plan">The plan; <see cref="QueryPlan.IsNarrow"/>, and the block nearer than <see cref="PlainScan.FarthestSquared"/>.</param>
    /// <param name="located">Whether its rows have positions.</param>
    /// <param name="admission">Asked for those that would enter.</param>
    /// <param name="everybody">Score all rows, eligible or not: for measuring the kernel.</param>
    /// <param name="best">The best so far.</param>
    public static void Visit(
        Block block, in BlockSummary summary, Block? next, QueryPlan plan, bool located, IAdmission? admission, bool everybody, ref BestList best)
    {
        var need = plan.Need;
        var zero = plan.Zero;
        var distances = false;
        var within = false;
        var reach = false;
        var firstBin = 0;
        var lastBin = 0;
        if (plan.HasPosition && located)
        {
            var (nearest, farthest) = summary.SquaredDistances(need.Position);
            firstBin = plan.DistanceBin(nearest);
            lastBin = plan.DistanceBin(farthest);
            within = farthest > need.Within;
            reach = farthest > CompiledNeed.SquaredReach(summary.ShortestReach);
            distances = within || reach || firstBin != lastBin;
            if (firstBin == lastBin)
                zero += plan.Distance[firstBin];
        }
        else if (plan.HasPosition)
        {
            zero += plan.Distance[Features.NoDistanceBin];
        }

        var districts = plan.SameDistrict != plan.OtherDistrict
            && summary.FirstDistrict <= need.District && need.District <= summary.LastDistrict;
        if (districts && summary.FirstDistrict == summary.LastDistrict)
        {
            districts = false;
            zero += plan.SameDistrict;
        }
        else if (!districts)
        {
            zero += plan.OtherDistrict;
        }

        var lowest = best.LowestWithKeysFrom(summary.SmallestKey) - zero - plan.Slack;
        if (lowest > ushort.MaxValue && !everybody)
            return;
        var least = Clamp(lowest);
        plan.BlocksVisited++;
        plan.PairsScored += block.Count;

        var scratch = plan.Scratch;
        var scores = scratch + (2 * Layout.Groups * Layout.Lanes);
        var owners = (summary.Owners & ~(int)need.Owners) != 0;
        for (var part = 0; part < Layout.Lanes; part += TLanes.Count)
        {
            var at = (ushort*)block.Base + Layout.LaneOffset(part);
            if (!PreparePlanes(at, plan, owners, everybody, scratch))
                continue;
            Transpose(scratch);
            if (plan.TableCount == QueryPlan.MostTables)
                Transpose(scratch + (Layout.Groups * TLanes.Count));

            var leastLanes = TLanes.Broadcast(least);
            for (var group = 0; group < Layout.Groups; group++)
            {
                // A few lines at a time, so that fetching goes on beside the arithmetic.
                if (part == 0)
                    next?.Prefetch(plan.LinesOf(group));
                var bits = TLanes.Load(scratch + (group * TLanes.Count));
                if (!everybody && TLanes.HighBits(bits) == 0)
                    continue;
                var first = (group * Layout.Lanes) + part;
                var score = TLanes.Load(block.Part + first);
                if (plan.TableCount > 0)
                {
                    score = TLanes.Add(score, TLanes.Lookup(plan.Tables, bits));
                    if (plan.TableCount > 1)
                        score = TLanes.Add(score, TLanes.Lookup(plan.Tables + 32, TLanes.ShiftRight(bits, 5)));
                    if (plan.TableCount > 2)
                        score = TLanes.Add(score, TLanes.Lookup(plan.Tables + 64, TLanes.ShiftRight(bits, 10)));
                    if (plan.TableCount > 3)
                        score = TLanes.Add(score, TLanes.Lookup(plan.Tables + 96, TLanes.Load(scratch + ((Layout.Groups + group) * TLanes.Count))));
                }

                if (districts)
                {
                    var district = TLanes.Load((ushort*)(block.Base + Layout.District) + first);
                    score = TLanes.Add(score, TLanes.Select(
                        TLanes.Equal(district, TLanes.Broadcast(need.District)),
                        TLanes.Broadcast(plan.SameDistrict),
                        TLanes.Broadcast(plan.OtherDistrict)));
                }

                if (distances)
                {
                    TLanes.Squared(
                        TLanes.Load((ushort*)(block.Base + Layout.X) + first),
                        TLanes.Load((ushort*)(block.Base + Layout.Y) + first),
                        need.Position.X,
                        need.Position.Y,
                        out var low,
                        out var high);
                    if (firstBin != lastBin)
                    {
                        var distance = TLanes.Broadcast(plan.Distance[firstBin]);
                        for (var bin = firstBin; bin < lastBin; bin++)
                        {
                            distance = TLanes.Select(
                                TLanes.Farther(low, high, plan.DistanceLimits[bin]), TLanes.Broadcast(plan.Distance[bin + 1]), distance);
                        }

                        score = TLanes.Add(score, distance);
                    }

                    if (within)
                        bits = TLanes.Without(bits, TLanes.Farther(low, high, (uint)need.Within));
                    if (reach)
                        bits = TLanes.And(bits, TLanes.Reaches(low, high, TLanes.Load((ushort*)(block.Base + Layout.Reach) + first)));
                }

                var candidates = TLanes.HighBits(TLanes.And(bits, TLanes.AtLeast(score, leastLanes)));
                if (candidates == 0 || lowest > ushort.MaxValue)
                    continue;
                TLanes.Store(scores, score);
                if (Offer(candidates, scores, block, first, zero, plan, admission, ref best))
                {
                    lowest = best.LowestWithKeysFrom(summary.SmallestKey) - zero - plan.Slack;
                    if (lowest > ushort.MaxValue && !everybody)
                        return;
                    least = Clamp(lowest);
                    leastLanes = TLanes.Broadcast(least);
                }
            }
        }
    }

    private static ushort Clamp(long score) => (ushort)Math.Clamp(score, 0, ushort.MaxValue);

    private static bool Offer(
        uint candidates, ushort* scores, Block block, int first, long zero, QueryPlan plan, IAdmission? admission, ref BestList best)
    {
        var changed = false;
        var need = plan.Need;
        Span<int> bins = stackalloc int[Features.Count];
        for (; candidates != 0; candidates &= candidates - 1)
        {
            var lane = BitOperations.TrailingZeroCount(candidates);
            var key = block.KeyAt(first + lane);
            var score = (int)(zero + scores[lane]);
            if (plan.HasInteractions)
            {
                need.Bins(block.ReadAsked(first + lane, need), bins);
                score = need.Score(bins);
            }

            var scored = new Scored(key, score);

            // Entries with a score of their own were offered before the blocks.
            if (!best.Wants(scored) || (need.Ties.Count > 0 && need.Ties.ContainsKey(key)) || (admission is not null && !admission.Admits(key)))
                continue;
            best.Add(scored);
            changed = true;
        }

        return changed;
    }

    // Fills the sixteen (or twice sixteen) planes to be transposed; false when nobody is eligible.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool PreparePlanes(ushort* at, QueryPlan plan, bool owners, bool everybody, ushort* scratch)
    {
        var need = plan.Need;
        var eligible = TLanes.And(Plane(at, Layout.Offset(Layout.Live)), Plane(at, plan.PresencePlane));
        foreach (var plane in plan.Required)
            eligible = TLanes.And(eligible, Plane(at, plane));
        if (plan.Languages.Length > 0)
        {
            var any = Plane(at, plan.Languages[0]);
            foreach (var plane in plan.Languages[1..])
                any = TLanes.Or(any, Plane(at, plane));
            eligible = TLanes.And(eligible, any);
        }

        if (owners)
            eligible = TLanes.And(eligible, Owners(at, (int)need.Owners));
        if (!everybody && !TLanes.Any(eligible))
            return false;

        var nothing = TLanes.Broadcast(0);
        for (var i = 0; i < Layout.Groups - 1; i++)
            TLanes.Store(scratch + (i * TLanes.Count), nothing);
        if (plan.TableCount == QueryPlan.MostTables)
        {
            for (var i = Layout.Groups; i < 2 * Layout.Groups; i++)
                TLanes.Store(scratch + (i * TLanes.Count), nothing);
        }

        if (need.HoursAsked > 0)
        {
            var any = plan.HoursGroup.Bits > 0
                ? Cover(at, plan.Hours, need.HoursAsked, plan.HoursGroup, scratch)
                : AnyOf(at, plan.Hours);
            eligible = TLanes.And(eligible, any);
            if (!everybody && !TLanes.Any(eligible))
                return false;
        }

        if (plan.SkillsGroup.Bits > 0)
            Cover(at, plan.Skills, need.SkillsAsked, plan.SkillsGroup, scratch);
        if (plan.TextGroup.Bits > 0)
            SaturatingCount(at, plan.Text, plan.TextGroup, scratch);
        if (plan.FieldGroup.Bits > 0)
        {
            Put(plan.FieldGroup, 0, Plane(at, Layout.Offset(Layout.Fields + (2 * (int)need.Field))), scratch);
            Put(plan.FieldGroup, 1, Plane(at, Layout.Offset(Layout.Fields + (2 * (int)need.Field) + 1)), scratch);
            Put(plan.FieldGroup, 2, Plane(at, Layout.Offset(Layout.Reluctant + (int)need.Field)), scratch);
        }

        if (plan.FrequencyGroup.Bits > 0)
        {
            Put(plan.FrequencyGroup, 0, Plane(at, Layout.Offset(Layout.Frequencies)), scratch);
            Put(plan.FrequencyGroup, 1, Plane(at, Layout.Offset(Layout.Frequencies + 1)), scratch);
        }

        TLanes.Store(scratch + ((Layout.Groups - 1) * TLanes.Count), eligible);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Plane(ushort* at, int plane) => TLanes.LoadPlane(at + plane);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(BitGroup group, int bit, TVector plane, ushort* scratch) =>
        TLanes.Store(scratch + ((group.At + bit) * TLanes.Count), plane);

    private static TVector AnyOf(ushort* at, ReadOnlySpan<int> planes)
    {
        var any = TLanes.Broadcast(0);
        foreach (var plane in planes)
            any = TLanes.Or(any, Plane(at, plane));
        return any;
    }

    private static TVector Owners(ushort* at, int owners)
    {
        var low = Plane(at, Layout.Offset(Layout.Owner));
        var middle = Plane(at, Layout.Offset(Layout.Owner + 1));
        var high = Plane(at, Layout.Offset(Layout.Owner + 2));
        var all = TLanes.Broadcast(ushort.MaxValue);
        var any = TLanes.Broadcast(0);
        for (var owner = 0; owner < Features.ParticipantKindBins; owner++)
        {
            if ((owners >> owner & 1) == 0)
                continue;
            var is0 = (owner & 1) != 0 ? low : TLanes.Without(all, low);
            var is1 = (owner & 2) != 0 ? middle : TLanes.Without(all, middle);
            var is2 = (owner & 4) != 0 ? high : TLanes.Without(all, high);
            any = TLanes.Or(any, TLanes.And(is0, TLanes.And(is1, is2)));
        }

        return any;
    }

    // Counts the planes in which each row's bit is set and puts the count, or its bin, into the group; returns who has any.
    private static TVector Cover(ushort* at, ReadOnlySpan<int> planes, int asked, BitGroup group, ushort* scratch)
    {
        if (asked > 31)
            return CoverOfMany(at, planes, asked, group, scratch);
        var c0 = TLanes.Broadcast(0);
        TVector c1 = c0, c2 = c0, c3 = c0, c4 = c0;
        var i = 0;
        for (; i + 1 < planes.Length; i += 2)
        {
            var carry = AddTwo(ref c0, Plane(at, planes[i]), Plane(at, planes[i + 1]));
            carry = AddOne(ref c1, carry);
            carry = AddOne(ref c2, carry);
            carry = AddOne(ref c3, carry);
            c4 = TLanes.Xor(c4, carry);
        }

        if (i < planes.Length)
        {
            var carry = AddOne(ref c0, Plane(at, planes[i]));
            carry = AddOne(ref c1, carry);
            carry = AddOne(ref c2, carry);
            carry = AddOne(ref c3, carry);
            c4 = TLanes.Xor(c4, carry);
        }

        Put(group, 0, c0, scratch);
        var any = c0;
        if (group.Bits > 1)
        {
            Put(group, 1, c1, scratch);
            any = TLanes.Or(any, c1);
        }

        if (group.Bits > 2)
        {
            Put(group, 2, c2, scratch);
            any = TLanes.Or(any, c2);
        }

        if (group.Bits > 3)
        {
            Put(group, 3, c3, scratch);
            any = TLanes.Or(any, c3);
        }

        if (group.Bits > 4)
        {
            Put(group, 4, c4, scratch);
            any = TLanes.Or(any, c4);
        }

        return any;
    }

    // The same for more than 31: counts in eight bits, then how many eighths of what is asked the count comes to.
    private static TVector CoverOfMany(ushort* at, ReadOnlySpan<int> planes, int asked, BitGroup group, ushort* scratch)
    {
        const int bits = 8;
        var count = stackalloc TVector[bits];
        for (var bit = 0; bit < bits; bit++)
            count[bit] = TLanes.Broadcast(0);
        var any = TLanes.Broadcast(0);
        foreach (var plane in planes)
        {
            var carry = Plane(at, plane);
            any = TLanes.Or(any, carry);
            for (var bit = 0; bit < bits; bit++)
                carry = AddOne(ref count[bit], carry);
        }

        var c0 = TLanes.Broadcast(0);
        TVector c1 = c0, c2 = c0, c3 = c0;
        for (var eighth = 1; eighth <= 8; eighth++)
        {
            var carry = AddOne(ref c0, AtLeast(count, bits, ((eighth * asked) + 7) / 8));
            carry = AddOne(ref c1, carry);
            carry = AddOne(ref c2, carry);
            c3 = TLanes.Xor(c3, carry);
        }

        Put(group, 0, c0, scratch);
        Put(group, 1, c1, scratch);
        Put(group, 2, c2, scratch);
        Put(group, 3, c3, scratch);
        return any;
    }

    // Compares counts held as bit planes with a number, from the highest bit down.
    private static TVector AtLeast(TVector* count, int bits, int number)
    {
        var all = TLanes.Broadcast(ushort.MaxValue);
        var more = TLanes.Broadcast(0);
        var equal = all;
        for (var bit = bits - 1; bit >= 0; bit--)
        {
            if ((number >> bit & 1) != 0)
            {
                equal = TLanes.And(equal, count[bit]);
            }
            else
            {
                more = TLanes.Or(more, TLanes.And(equal, count[bit]));
                equal = TLanes.Without(equal, count[bit]);
            }
        }

        return TLanes.Or(more, equal);
    }

    // Counts up to 8; the fourth bit, once set, stays.
    private static void SaturatingCount(ushort* at, ReadOnlySpan<int> planes, BitGroup group, ushort* scratch)
    {
        var c0 = TLanes.Broadcast(0);
        TVector c1 = c0, c2 = c0, c3 = c0;
        var i = 0;
        for (; i + 1 < planes.Length; i += 2)
        {
            var carry = AddTwo(ref c0, Plane(at, planes[i]), Plane(at, planes[i + 1]));
            carry = AddOne(ref c1, carry);
            carry = AddOne(ref c2, carry);
            c3 = TLanes.Or(c3, carry);
        }

        if (i < planes.Length)
        {
            var carry = AddOne(ref c0, Plane(at, planes[i]));
            carry = AddOne(ref c1, carry);
            carry = AddOne(ref c2, carry);
            c3 = TLanes.Or(c3, carry);
        }

        Put(group, 0, c0, scratch);
        if (group.Bits > 1)
            Put(group, 1, c1, scratch);
        if (group.Bits > 2)
            Put(group, 2, c2, scratch);
        if (group.Bits > 3)
            Put(group, 3, c3, scratch);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector AddOne(ref TVector sum, TVector bit)
    {
        var carry = TLanes.And(sum, bit);
        sum = TLanes.Xor(sum, bit);
        return carry;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector AddTwo(ref TVector sum, TVector a, TVector b)
    {
        var either = TLanes.Xor(a, b);
        var carry = TLanes.Or(TLanes.And(a, b), TLanes.And(either, sum));
        sum = TLanes.Xor(either, sum);
        return carry;
    }

    // Swaps off-diagonal halves, quarters, ... (Warren, Hacker's Delight, 7-3) of the 16 x 16 bits in each lane.
    private static void Transpose(ushort* planes)
    {
        Swap(planes, 8, 0x00FF);
        Swap(planes, 4, 0x0F0F);
        Swap(planes, 2, 0x3333);
        Swap(planes, 1, 0x5555);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Swap(ushort* planes, int distance, ushort mask)
    {
        var lower = TLanes.Broadcast(mask);
        for (var i = 0; i < Layout.Groups; i++)
        {
            if ((i & distance) != 0)
                continue;
            var first = planes + (i * TLanes.Count);
            var second = planes + ((i + distance) * TLanes.Count);
            var a = TLanes.Load(first);
            var b = TLanes.Load(second);
            var swap = TLanes.And(TLanes.Xor(TLanes.ShiftRight(a, distance), b), lower);
            TLanes.Store(first, TLanes.Xor(a, TLanes.ShiftLeft(swap, distance)));
            TLanes.Store(second, TLanes.Xor(b, swap));
        }
    }
}
