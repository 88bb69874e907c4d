using System.Globalization;

namespace Kyodo.Bench;

/// <summary>The options (<c>--name value</c>) and plain arguments that follow a scenario's name; a name that stands alone is a switch.</summary>
internal sealed class BenchArguments
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal) { "json" };
    private readonly List<string> _plain = [];

    public static BenchArguments Parse(ReadOnlySpan<string> args)
    {
        var result = new BenchArguments();
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                result._plain.Add(args[i]);
                continue;
            }

            var name = args[i][2..];
            var hasValue = i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal);
            if (!result._options.TryAdd(name, hasValue ? args[++i] : ""))
                throw new BenchArgumentException($"--{name} is given twice.");
        }

        return result;
    }

    /// <summary>The arguments without a name, in order.</summary>
    public IReadOnlyList<string> Plain => _plain;

    public string Text(string name, string fallback)
    {
        _read.Add(name);
        return _options.GetValueOrDefault(name, fallback);
    }

    public bool Switch(string name)
    {
        _read.Add(name);
        return _options.ContainsKey(name);
    }

    public int Integer(string name, int fallback, int minimum = 0, int maximum = int.MaxValue)
    {
        var text = Text(name, fallback.ToString(CultureInfo.InvariantCulture));
        if (!int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) || value < minimum || value > maximum)
            throw new BenchArgumentException($"--{name} must be a whole number from {minimum} to {maximum}, not '{text}'.");
        return value;
    }

    public double Number(string name, double fallback, double minimum = 0, double maximum = double.MaxValue)
    {
        var text = Text(name, fallback.ToString(CultureInfo.InvariantCulture));
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !(value >= minimum && value <= maximum))
            throw new BenchArgumentException($"--{name} must be a number from {minimum} to {maximum}, not '{text}'.");
        return value;
    }

    /// <summary>Call once every option has been asked for: an option nobody asked for is a typing error, not a wish to be ignored.</summary>
    public void RefuseUnknown()
    {
        foreach (var name in _options.Keys)
        {
            if (!_read.Contains(name))
                throw new BenchArgumentException($"--{name} is not an option of this scenario.");
        }
    }
}
