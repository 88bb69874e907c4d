using Kyodo.Matching.Rules;

namespace Kyodo.Matching.Tests.Rules;

/// <summary>A change to a valid record and the one problem it must cause, or none when it lies just inside the limit.</summary>
internal sealed class Checks<T>(T valid, Func<T, IReadOnlyList<Problem>> check)
{
    private readonly Dictionary<string, (Func<T, T> Change, Problem[] Problems)> _cases = [];

    internal TheoryData<string> Names => [.. _cases.Keys];

    internal Checks<T> Allows(string name, Func<T, T> change) => Add(name, change);

    internal Checks<T> Refuses(string name, Func<T, T> change, string path, ProblemCode code, string detail = "", Problem? also = null) =>
        also is { } second ? Add(name, change, new(path, code, detail), second) : Add(name, change, new Problem(path, code, detail));

    internal void Run(string name)
    {
        Assert.Empty(check(valid));
        var (change, problems) = _cases[name];
        Assert.Equal(problems, check(change(valid)));
    }

    private Checks<T> Add(string name, Func<T, T> change, params Problem[] problems)
    {
        _cases.Add(name, (change, problems));
        return this;
    }
}
