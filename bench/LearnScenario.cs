using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Kyodo.Matching.Learning;

namespace Kyodo.Bench;

/// <summary>The engine's learner on any numeric table: <c>learn --train A.csv --test B.csv --label COLUMN</c>.</summary>
internal static class LearnScenario
{
    public static Task<JsonObject> Run(BenchArguments arguments)
    {
        var (trainFile, testFile, label) = (arguments.Text("train", ""), arguments.Text("test", ""), arguments.Text("label", "label"));
        arguments.RefuseUnknown();
        var train = NumericTable.Read(trainFile, label);
        var test = NumericTable.Read(testFile, label);
        if (!train.Names.SequenceEqual(test.Names))
            throw new BenchArgumentException("--test does not have the columns of --train.");
        if (train.Columns.Count == 0)
            throw new BenchArgumentException($"{trainFile} has no column beside the label.");
        if (!train.HasBothLabels)
            throw new BenchArgumentException($"{trainFile}: every label is {(train.Labels[0] ? 1 : 0)}; there is nothing to learn.");

        var watch = Stopwatch.StartNew();
        var model = TableLearner.Learn(train.Columns, train.Labels);
        var seconds = watch.Elapsed.TotalSeconds;

        var chances = new double[test.Labels.Length];
        var row = new double[test.Columns.Count];
        for (var i = 0; i < chances.Length; i++)
        {
            for (var c = 0; c < row.Length; c++)
                row[c] = test.Columns[c][i];
            chances[i] = model.Chance(row);
        }

        double auc = Metrics.Auc(chances, test.Labels), logLoss = Metrics.LogLoss(chances, test.Labels);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rows {train.Labels.Length}, features {train.Columns.Count}, seconds {seconds:F2}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"AUC {auc:F4}, log loss {logLoss:F4} nats, calibration error {Metrics.CalibrationError(chances, test.Labels):F4}"));
        foreach (var (first, second) in model.Pairs)
            Console.WriteLine($"together: {train.Names[first]} and {train.Names[second]}");
        return Task.FromResult(new JsonObject
        {
            // Of one label alone nothing can be put in order.
            ["auc"] = test.HasBothLabels ? auc : null,
            ["logLoss"] = logLoss,
            ["seconds"] = seconds,
            ["rows"] = train.Labels.Length,
            ["features"] = train.Columns.Count,
        });
    }
}
