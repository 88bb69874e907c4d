namespace Kyodo.Matching.Assignment;

/// <summary>Solves plain assignment problems to the exact optimum by shortest augmenting paths, in n³ steps at worst.</summary>
/// <remarks>
/// R. Jonker and A. Volgenant, Computing 38 (1987): reduce columns and rows, match what is tight, then search from each free row
/// for the cheapest way to a free column (Dijkstra on reduced costs) and keep the prices feasible.
/// </remarks>
public static class DenseAssignment
{
    /// <summary>Solves the problem.</summary>
    public static DenseSolution Solve(DenseProblem problem)
    {
        var n = problem.Size;
        var rowPrices = new long[n];
        var columnPrices = new long[n];
        var rowOf = new int[n];
        var columnOf = new int[n];
        Array.Fill(rowOf, -1);
        Array.Fill(columnOf, -1);
        Reduce(problem, rowPrices, columnPrices, rowOf, columnOf);

        var distances = new long[n];
        var parents = new int[n];
        var open = new int[n];
        for (var row = 0; row < n; row++)
        {
            if (columnOf[row] < 0)
                Augment(problem, row, rowPrices, columnPrices, rowOf, columnOf, distances, parents, open);
        }

        long cost = 0;
        for (var row = 0; row < n; row++)
            cost += problem.Row(row)[columnOf[row]];
        return new(columnOf, cost, rowPrices, columnPrices);
    }

    private static void Reduce(DenseProblem problem, long[] rowPrices, long[] columnPrices, int[] rowOf, int[] columnOf)
    {
        var n = problem.Size;
        Array.Fill(columnPrices, long.MaxValue);
        for (var row = 0; row < n; row++)
        {
            var costs = problem.Row(row);
            for (var column = 0; column < n; column++)
                columnPrices[column] = Math.Min(columnPrices[column], costs[column]);
        }

        for (var row = 0; row < n; row++)
        {
            var costs = problem.Row(row);
            var smallest = long.MaxValue;
            for (var column = 0; column < n; column++)
                smallest = Math.Min(smallest, costs[column] - columnPrices[column]);
            rowPrices[row] = smallest;
            for (var column = 0; column < n; column++)
            {
                if (rowOf[column] < 0 && costs[column] - columnPrices[column] == smallest)
                {
                    rowOf[column] = row;
                    columnOf[row] = column;
                    break;
                }
            }
        }
    }

    private static void Augment(
        DenseProblem problem, int start, long[] rowPrices, long[] columnPrices, int[] rowOf, int[] columnOf, long[] distances, int[] parents, int[] open)
    {
        // open holds the columns not yet reached for good behind the first `reached` ones.
        var n = problem.Size;
        var reached = 0;
        for (var column = 0; column < n; column++)
        {
            distances[column] = long.MaxValue;
            open[column] = column;
        }

        var row = start;
        long length = 0;
        int end;
        while (true)
        {
            var costs = problem.Row(row);
            var offset = length - rowPrices[row];
            var nearest = long.MaxValue;
            var nearestAt = -1;
            for (var i = reached; i < n; i++)
            {
                var column = open[i];
                var through = offset + costs[column] - columnPrices[column];
                if (through < distances[column])
                {
                    distances[column] = through;
                    parents[column] = row;
                }

                if (distances[column] < nearest)
                {
                    nearest = distances[column];
                    nearestAt = i;
                }
            }

            length = nearest;
            (open[reached], open[nearestAt]) = (open[nearestAt], open[reached]);
            end = open[reached];
            if (rowOf[end] < 0)
                break;
            reached++;
            row = rowOf[end];
        }

        rowPrices[start] += length;
        for (var i = 0; i < reached; i++)
        {
            var column = open[i];
            var change = length - distances[column];
            columnPrices[column] -= change;
            rowPrices[rowOf[column]] += change;
        }

        for (var column = end; ;)
        {
            var from = parents[column];
            rowOf[column] = from;
            (columnOf[from], column) = (column, columnOf[from]);
            if (from == start)
                return;
        }
    }
}
