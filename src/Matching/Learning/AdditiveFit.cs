using MathNet.Numerics.LinearAlgebra;

namespace Kyodo.Matching.Learning;

/// <summary>
/// Fits an additive logistic model as MAP: the values of each term have the prior as mean and independent normal steps (ordered terms) or
/// levels (the others) about it. Convex, so that the same data give the same values; sums are taken over fixed blocks of rows in order, so
/// that they give them to the last bit, whatever the number of cores.
/// </summary>
/// <remarks>
/// The parameters are the steps, so that a bound on single steps makes a term go one way. The general bounded BFGS of the numerics library
/// needed 8 s for 200,000 rows and 273 steps and lost its way at 545 (docs/decisions/0006); the exact second derivatives are cheap here.
/// </remarks>
public sealed class AdditiveFit
{
    private const int BlockRows = 8_192;

    private readonly IReadOnlyList<Term> _terms;
    private readonly bool[] _labels;
    private readonly float[]? _weights;
    private readonly double[]? _bases;
    private readonly FitOptions _options;
    private readonly int[] _offsets;
    private readonly int _parameters;
    private readonly double[] _lower;
    private readonly double[] _upper;
    private readonly double[] _deviations;
    private readonly double _interceptPrior;
    private readonly double _totalWeight;

    private AdditiveFit(IReadOnlyList<Term> terms, bool[] labels, float[]? weights, double[]? bases, double interceptPrior, FitOptions options)
    {
        (_terms, _labels, _weights, _bases, _interceptPrior, _options) = (terms, labels, weights, bases, interceptPrior, options);
        _offsets = new int[terms.Count];
        _parameters = 1;
        for (var t = 0; t < terms.Count; t++)
        {
            _offsets[t] = _parameters;
            _parameters += terms[t].Bins;
        }

        _totalWeight = weights is null ? labels.Length : weights.Sum(w => (double)w);
        _deviations = Deviations();
        (_lower, _upper) = Bounds();
    }

    /// <summary>Fits.</summary>
    /// <param name="terms">The terms; their columns are as long as the labels.</param>
    /// <param name="labels">What happened, a row each.</param>
    /// <param name="interceptPrior">Prior mean of the intercept, in logit.</param>
    /// <param name="options">How firmly and how long.</param>
    /// <param name="weights">How much each row counts, above 0; null when all count 1.</param>
    /// <param name="bases">A logit each row starts from, which is not fitted; null for 0.</param>
    /// <returns>The fitted values.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or there is no row.</exception>
    public static FittedValues Run(IReadOnlyList<Term> terms, bool[] labels, double interceptPrior, FitOptions options, float[]? weights = null, double[]? bases = null)
    {
        if (labels.Length == 0)
            throw new ArgumentException("There is no row to fit to.", nameof(labels));
        if (terms.Any(t => t.Column.Length != labels.Length) || (weights is not null && weights.Length != labels.Length)
            || (bases is not null && bases.Length != labels.Length))
            throw new ArgumentException("A column's length is not the number of rows.", nameof(terms));
        return new AdditiveFit(terms, labels, weights, bases, interceptPrior, options).Minimise();
    }

    // Projected Newton (Bertsekas, SIAM J. Control Optim. 20, 1982): steps held at their bound by the gradient stay there, the others take
    // a Newton step, and the line search bends at the bounds.
    private FittedValues Minimise()
    {
        var point = new double[_parameters];
        var gradient = new double[_parameters];
        var trial = new double[_parameters];
        var trialGradient = new double[_parameters];
        var value = Evaluate(point, gradient, out var curvatures);
        for (var iteration = 0; iteration < _options.LargestIterations; iteration++)
        {
            var free = Enumerable.Range(0, _parameters).Where(i => !IsHeld(point[i], gradient[i], i)).ToArray();
            var direction = NewtonDirection(free, gradient, curvatures);
            var slope = free.Select((p, i) => gradient[p] * direction[i]).Sum();
            if (-slope / 2 <= _options.Tolerance * _totalWeight)
                break;
            var length = 1.0;
            while (true)
            {
                point.CopyTo(trial, 0);
                for (var i = 0; i < free.Length; i++)
                    trial[free[i]] = Math.Clamp(point[free[i]] + (length * direction[i]), _lower[free[i]], _upper[free[i]]);
                var next = Evaluate(trial, trialGradient, out var nextCurvatures);
                var promised = 0.0;
                for (var i = 0; i < _parameters; i++)
                    promised += gradient[i] * (trial[i] - point[i]);
                if (next <= value + (1e-4 * promised) || length < 1e-6)
                {
                    (value, curvatures) = (next, nextCurvatures);
                    break;
                }

                length /= 2;
            }

            (point, trial) = (trial, point);
            (gradient, trialGradient) = (trialGradient, gradient);
            if (length < 1e-6)
                break;
        }

        return new(_interceptPrior + point[0], [.. _terms.Select((_, t) => Values(point, t))]);
    }

    private bool IsHeld(double at, double gradient, int i) =>
        (at <= _lower[i] && gradient > 0) || (at >= _upper[i] && gradient < 0);

    private double[] NewtonDirection(int[] free, double[] gradient, double[] curvatures)
    {
        var hessian = Hessian(curvatures);
        var reduced = Matrix<double>.Build.Dense(free.Length, free.Length, (i, j) => hessian[(free[i] * _parameters) + free[j]]);
        var right = Vector<double>.Build.Dense(free.Length, i => -gradient[free[i]]);
        return reduced.Cholesky().Solve(right).ToArray();
    }

    // Negative log likelihood plus the prior's, in nats; the gradient is by the parameters.
    private double Evaluate(double[] point, double[] gradient, out double[] curvatures)
    {
        var values = new double[_parameters];
        values[0] = _interceptPrior + point[0];
        for (var t = 0; t < _terms.Count; t++)
            Values(point, t).CopyTo(values, _offsets[t]);

        var blocks = (_labels.Length + BlockRows - 1) / BlockRows;
        var losses = new double[blocks];
        var sums = new double[blocks][];
        var byRow = new double[_labels.Length];
        Parallel.For(0, blocks, block => (losses[block], sums[block]) = Block(block, values, byRow));
        curvatures = byRow;
        var byBin = new double[_parameters];
        var loss = 0.0;
        for (var block = 0; block < blocks; block++)
        {
            loss += losses[block];
            for (var i = 0; i < _parameters; i++)
                byBin[i] += sums[block][i];
        }

        ToSteps(byBin, gradient);
        for (var i = 0; i < _parameters; i++)
        {
            var standard = point[i] / _deviations[i];
            loss += standard * standard / 2;
            gradient[i] += standard / _deviations[i];
        }

        return loss;
    }

    // Second derivatives by the parameters, row by row; each pair of terms is summed by one thread over the rows in order.
    private double[] Hessian(double[] curvatures)
    {
        var byBin = new double[_parameters * _parameters];
        var pairs = Enumerable.Range(0, _terms.Count).SelectMany(a => Enumerable.Range(a, _terms.Count - a).Select(b => (a, b))).ToArray();
        Parallel.ForEach(pairs, pair =>
        {
            var (first, second) = (_terms[pair.a], _terms[pair.b]);
            var table = new double[first.Bins * second.Bins];
            var (rows, columns) = (first.Column, second.Column);
            for (var row = 0; row < curvatures.Length; row++)
                table[(rows[row] * second.Bins) + columns[row]] += curvatures[row];
            for (var i = 0; i < first.Bins; i++)
            {
                for (var j = 0; j < second.Bins; j++)
                {
                    var (at, with) = (_offsets[pair.a] + i, _offsets[pair.b] + j);
                    byBin[(at * _parameters) + with] = byBin[(with * _parameters) + at] = table[(i * second.Bins) + j];
                }

                // A term against itself gives each bin's own curvature, which is also its product with the intercept.
                if (pair.a == pair.b)
                    byBin[_offsets[pair.a] + i] = byBin[(_offsets[pair.a] + i) * _parameters] = table[(i * second.Bins) + i];
            }
        });
        byBin[0] = curvatures.Sum();

        var half = new double[byBin.Length];
        var line = new double[_parameters];
        var steps = new double[_parameters];
        for (var row = 0; row < _parameters; row++)
        {
            ToSteps(byBin.AsSpan(row * _parameters, _parameters), steps);
            steps.CopyTo(half, row * _parameters);
        }

        for (var column = 0; column < _parameters; column++)
        {
            for (var row = 0; row < _parameters; row++)
                line[row] = half[(row * _parameters) + column];
            ToSteps(line, steps);
            for (var row = 0; row < _parameters; row++)
                byBin[(row * _parameters) + column] = steps[row];
            byBin[(column * _parameters) + column] += 1 / (_deviations[column] * _deviations[column]);
        }

        return byBin;
    }

    private (double Loss, double[] Sums) Block(int block, double[] values, double[] curvatures)
    {
        var from = block * BlockRows;
        var count = Math.Min(BlockRows, _labels.Length - from);
        Span<double> logits = stackalloc double[BlockRows];
        logits = logits[..count];
        logits.Fill(values[0]);
        if (_bases is not null)
        {
            for (var i = 0; i < count; i++)
                logits[i] += _bases[from + i];
        }

        for (var t = 0; t < _terms.Count; t++)
        {
            var column = _terms[t].Column.AsSpan(from, count);
            var shape = values.AsSpan(_offsets[t], _terms[t].Bins);
            for (var i = 0; i < column.Length; i++)
                logits[i] += shape[column[i]];
        }

        var loss = 0.0;
        var sums = new double[_parameters];
        for (var i = 0; i < count; i++)
        {
            // log(1 + e^-|z|) keeps its digits where e^z would overflow.
            var z = logits[i];
            var tail = Math.Exp(-Math.Abs(z));
            var chance = z >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
            var label = _labels[from + i];
            var weight = _weights is null ? 1 : _weights[from + i];
            loss += weight * (Math.Log(1 + tail) + (label == z >= 0 ? 0 : Math.Abs(z)));
            logits[i] = weight * (label ? chance - 1 : chance);
            curvatures[from + i] = weight * chance * (1 - chance);
            sums[0] += logits[i];
        }

        for (var t = 0; t < _terms.Count; t++)
        {
            var column = _terms[t].Column.AsSpan(from, count);
            var sum = sums.AsSpan(_offsets[t], _terms[t].Bins);
            for (var i = 0; i < column.Length; i++)
                sum[column[i]] += logits[i];
        }

        return (loss, sums);
    }

    // The gradient by a step is the sum of the gradients of all bins from it on.
    private void ToSteps(ReadOnlySpan<double> byBin, Span<double> gradient)
    {
        gradient[0] = byBin[0];
        for (var t = 0; t < _terms.Count; t++)
        {
            var (term, offset) = (_terms[t], _offsets[t]);
            var sum = 0.0;
            for (var bin = term.Bins - 1; bin >= 0; bin--)
            {
                if (!term.IsStep(bin + 1))
                    sum = 0;
                sum += byBin[offset + bin];
                gradient[offset + bin] = sum;
            }
        }
    }

    private double[] Values(double[] point, int t)
    {
        var (term, offset) = (_terms[t], _offsets[t]);
        var values = new double[term.Bins];
        var change = 0.0;
        for (var bin = 0; bin < term.Bins; bin++)
        {
            if (!term.IsStep(bin))
                change = 0;
            change += point[offset + bin];
            values[bin] = term.Prior[bin] + change;
        }

        return values;
    }

    private double[] Deviations()
    {
        var deviations = new double[_parameters];
        deviations[0] = _options.InterceptDeviation;
        for (var t = 0; t < _terms.Count; t++)
        {
            for (var bin = 0; bin < _terms[t].Bins; bin++)
                deviations[_offsets[t] + bin] = _terms[t].IsStep(bin) ? _options.StepDeviation : _options.LevelDeviation;
        }

        return deviations;
    }

    private (double[] Lower, double[] Upper) Bounds()
    {
        var lower = new double[_parameters];
        var upper = new double[_parameters];
        Array.Fill(lower, double.NegativeInfinity);
        Array.Fill(upper, double.PositiveInfinity);
        for (var t = 0; t < _terms.Count; t++)
        {
            var (term, offset) = (_terms[t], _offsets[t]);
            for (var bin = 1; bin < term.Bins; bin++)
            {
                if (!term.IsStep(bin))
                    continue;
                var most = (term.Prior[bin - 1] - term.Prior[bin]);
                if (term.Direction == Direction.Rising)
                    lower[offset + bin] = most;
                else if (term.Direction == Direction.Falling)
                    upper[offset + bin] = most;
            }
        }

        return (lower, upper);
    }
}
