using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Search.Blocks;

/// <summary>
/// The part of the score that depends on the participant alone once the kind of resource is fixed (kind fit, recent asks,
/// newcomer), for one model: seventy classes a kind. Parts are counted from each kind's smallest value, so that they are 0 or more.
/// </summary>
internal sealed class ParticipantPart
{
    private const int AskBins = 5;

    /// <summary>Classes a kind of resource has: owners, times asks, times newcomer or not.</summary>
    public const int Classes = Features.ParticipantKindBins * AskBins * 2;

    /// <summary>How many kinds of resource there are.</summary>
    public const int Kinds = 10;

    private readonly int[] _values;
    private readonly int[] _smallest = new int[Kinds];

    /// <summary>Takes the three shapes from a compiled need.</summary>
    public ParticipantPart(CompiledNeed need)
    {
        var fit = need.Table(Feature.KindFit);
        var asks = need.Table(Feature.RecentAsks);
        var newcomer = need.Table(Feature.Newcomer);
        _values = [.. fit, .. asks, .. newcomer];
        Parts = new ushort[Kinds * Classes];
        Span<int> sums = stackalloc int[Classes];
        for (var kind = 0; kind < Kinds; kind++)
        {
            var smallest = int.MaxValue;
            var largest = int.MinValue;
            for (var c = 0; c < Classes; c++)
            {
                sums[c] = fit[(kind * Features.ParticipantKindBins) + (c / (AskBins * 2))] + asks[c / 2 % AskBins] + newcomer[c % 2];
                smallest = Math.Min(smallest, sums[c]);
                largest = Math.Max(largest, sums[c]);
            }

            _smallest[kind] = smallest;
            Range = Math.Max(Range, largest - smallest);
            for (var c = 0; c < Classes; c++)
                Parts[(kind * Classes) + c] = (ushort)Math.Min(sums[c] - smallest, ushort.MaxValue);
        }
    }

    /// <summary>The class of an owner's kind, a number of asks and whether they are a newcomer.</summary>
    public static int Class(int owner, int asks, bool newcomer) =>
        (((owner * AskBins) + Math.Min(asks, AskBins - 1)) * 2) + (newcomer ? 1 : 0);

    /// <summary>The parts by kind and class.</summary>
    public ushort[] Parts { get; }

    /// <summary>The largest part of any kind; above 65,535 the parts are cut off and must not be used.</summary>
    public int Range { get; }

    /// <summary>What to add to the kind's parts to have the shapes' sum.</summary>
    public int Smallest(ResourceKind kind) => _smallest[(int)kind];

    public ushort Of(in Entry entry) =>
        Parts[((int)entry.Kind * Classes) + Class((int)entry.Owner, entry.RecentAsks, entry.Newcomer)];

    /// <summary>Whether the need's model has the same three shapes.</summary>
    public bool Fits(CompiledNeed need)
    {
        var values = _values.AsSpan();
        var fit = need.Table(Feature.KindFit);
        var asks = need.Table(Feature.RecentAsks);
        return values[..fit.Length].SequenceEqual(fit)
            && values.Slice(fit.Length, asks.Length).SequenceEqual(asks)
            && values[(fit.Length + asks.Length)..].SequenceEqual(need.Table(Feature.Newcomer));
    }
}
