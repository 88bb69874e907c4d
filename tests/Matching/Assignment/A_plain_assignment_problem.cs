using Kyodo.Matching.Assignment;

namespace Kyodo.Matching.Tests.Assignment;

/// <summary>The exact solver and the text format it reads.</summary>
public class A_plain_assignment_problem
{
    [Fact]
    public void Is_solved_to_the_optimum_that_trying_everything_finds()
    {
        var random = new Random(1);
        for (var run = 0; run < 300; run++)
        {
            var n = random.Next(0, 7);
            var problem = Drawn(random, n, random.Next(2) == 0 ? 4 : 1_000);
            var solution = DenseAssignment.Solve(problem);
            Assert.Equal(Smallest(problem, 0, new bool[n]), solution.Cost);
            AssertProven(problem, solution);
        }
    }

    [Theory]
    [InlineData(120, 100)]
    [InlineData(200, 3)]
    [InlineData(150, int.MaxValue)]
    public void Is_solved_with_prices_that_prove_it(int n, int largest) =>
        AssertProven(Drawn(new Random(n), n, largest), DenseAssignment.Solve(Drawn(new Random(n), n, largest)));

    [Fact]
    public void Is_read_from_rows_that_go_on_over_lines()
    {
        var problem = DenseProblem.Read(new StringReader(" 3\n 1 2\n 3\n4 -5 6\n\n7 8\t9\n"));
        Assert.Equal(3, problem.Size);
        Assert.Equal([4, -5, 6], problem.Row(1).ToArray());
        Assert.Equal(1 - 5 + 9, DenseAssignment.Solve(problem).Cost);
        Assert.Equal(5, DenseAssignment.Solve(DenseProblem.Read(new StringReader("2\r\n1 2 3 4\r\n"))).Cost);
        Assert.Equal(0, DenseAssignment.Solve(DenseProblem.Read(new StringReader("0"))).Cost);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("x\n", 1)]
    [InlineData("-1\n", 1)]
    [InlineData("99999999\n", 1)]
    [InlineData("2 1 2 3 4\n", 1)]
    [InlineData("2\n1 2\n3\n", 3)]
    [InlineData("2\n1 2\n3 4\n5\n", 4)]
    [InlineData("2\n1 2\n3 a\n", 3)]
    [InlineData("2\n1 2\n3 4.5\n", 3)]
    [InlineData("2\n1 2\n3 99999999999\n", 3)]
    [InlineData("3\n1 2\n3 4 5 6\n7 8 9\n", 3)]
    [InlineData("3\n1 2 3 4\n5 6\n7 8 9\n", 2)]
    public void Is_refused_with_the_line_when_it_is_short_ragged_or_not_numeric(string text, int line)
    {
        var error = Assert.Throws<DenseProblemException>(() => DenseProblem.Read(new StringReader(text)));
        Assert.Equal(line, error.Line);
        Assert.Contains($"line {line}", error.Message, StringComparison.Ordinal);
    }

    private static DenseProblem Drawn(Random random, int n, int largest)
    {
        var costs = new int[n * n];
        for (var i = 0; i < costs.Length; i++)
            costs[i] = random.Next(largest) - (largest / 4);
        return new(n, costs);
    }

    private static long Smallest(DenseProblem problem, int row, bool[] taken)
    {
        if (row == problem.Size)
            return 0;
        var smallest = long.MaxValue;
        for (var column = 0; column < problem.Size; column++)
        {
            if (taken[column])
                continue;
            taken[column] = true;
            smallest = Math.Min(smallest, problem.Row(row)[column] + Smallest(problem, row + 1, taken));
            taken[column] = false;
        }

        return smallest;
    }

    private static void AssertProven(DenseProblem problem, DenseSolution solution)
    {
        Assert.Equal(problem.Size, solution.Columns.Distinct().Count());
        Assert.Equal(solution.Cost, Enumerable.Range(0, problem.Size).Sum(r => (long)problem.Row(r)[solution.Columns[r]]));
        Assert.Equal(solution.Cost, solution.RowPrices.Sum() + solution.ColumnPrices.Sum());
        for (var row = 0; row < problem.Size; row++)
        {
            for (var column = 0; column < problem.Size; column++)
                Assert.True(problem.Row(row)[column] >= solution.RowPrices[row] + solution.ColumnPrices[column]);
        }
    }
}
