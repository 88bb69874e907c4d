namespace Kyodo.Matching.Learning;

/// <summary>One additive term of a fit: a feature, or two features together.</summary>
public sealed class Term
{
    private readonly bool _ordered;
    private readonly int _firstOrdered;
    private readonly int _lastOrdered;

    /// <summary>Makes a term.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="prior">The prior mean of each bin's value, in logit; its length is the number of bins, 1 to 65,536.</param>
    /// <param name="column">Each row's bin.</param>
    /// <param name="ordered">Whether neighbouring bins are alike, so that steps between them are small; otherwise each bin stands alone.</param>
    /// <param name="direction">Whether the values go one way. Counts for ordered terms only.</param>
    /// <param name="firstOrdered">Bins before this one stand alone (a bin for "missing", say) and are not bound by <paramref name="direction"/>.</param>
    /// <param name="lastOrdered">Bins after this one stand alone too; -1 for none.</param>
    /// <exception cref="ArgumentException">A bin is out of range, the prior is not finite or breaks the direction.</exception>
    public Term(string name, double[] prior, ushort[] column, bool ordered, Direction direction = Direction.Free, int firstOrdered = 0, int lastOrdered = -1)
    {
        if (prior.Length is 0 or > 65_536 || prior.Any(v => !double.IsFinite(v)))
            throw new ArgumentException($"{name}: a prior is 1 to 65,536 finite values.", nameof(prior));
        if (column.Any(bin => bin >= prior.Length))
            throw new ArgumentException($"{name}: a row's bin is out of range.", nameof(column));
        var last = lastOrdered < 0 ? prior.Length - 1 : lastOrdered;
        for (var bin = firstOrdered + 1; bin <= last; bin++)
        {
            var step = prior[bin] - prior[bin - 1];
            if ((direction == Direction.Rising && step < 0) || (direction == Direction.Falling && step > 0))
                throw new ArgumentException($"{name}: the prior goes against its direction at bin {bin}.", nameof(prior));
        }

        (Name, Prior, Column, Direction) = (name, prior, column, direction);
        (_ordered, _firstOrdered, _lastOrdered) = (ordered, firstOrdered, last);
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The prior mean of each bin's value, in logit.</summary>
    public double[] Prior { get; }

    /// <summary>Each row's bin.</summary>
    public ushort[] Column { get; }

    /// <summary>Whether the values go one way.</summary>
    public Direction Direction { get; }

    /// <summary>How many bins it has.</summary>
    public int Bins => Prior.Length;

    /// <summary>Whether a bin's parameter is the step from the bin before it; otherwise it is the bin's own level.</summary>
    public bool IsStep(int bin) => _ordered && bin > _firstOrdered && bin <= _lastOrdered;
}
