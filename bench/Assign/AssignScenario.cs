using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Kyodo.Matching.Assignment;

namespace Kyodo.Bench.Assign;

/// <summary><c>assign FILE</c>: the exact optimum of a plain assignment problem in the OR-Library's text format.</summary>
internal static class AssignScenario
{
    public static Task<JsonObject> Run(BenchArguments arguments)
    {
        arguments.RefuseUnknown();
        if (arguments.Plain.Count != 1)
            throw new BenchArgumentException("usage: assign FILE");
        var path = arguments.Plain[0];
        var problem = Read(path);
        var started = Stopwatch.GetTimestamp();
        var solution = DenseAssignment.Solve(problem);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"n = {problem.Size}, optimum {solution.Cost}, {seconds:f3} s; dual prices sum to {solution.RowPrices.Sum() + solution.ColumnPrices.Sum()}"));
        return Task.FromResult(new JsonObject
        {
            ["n"] = problem.Size,
            ["cost"] = solution.Cost,
            ["seconds"] = Math.Round(seconds, 6),
            ["columns"] = new JsonArray([.. solution.Columns.Select(c => JsonValue.Create(c))]),
        });
    }

    private static DenseProblem Read(string path)
    {
        try
        {
            using var reader = File.OpenText(path);
            return DenseProblem.Read(reader);
        }
        catch (DenseProblemException error)
        {
            throw new BenchArgumentException($"{path}: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BenchArgumentException($"{path} cannot be read: {error.Message}");
        }
    }
}
