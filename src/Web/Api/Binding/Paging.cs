using System.Globalization;
using Kyodo.Silo.ReadModel;
using Kyodo.Web.Api.Answers;

namespace Kyodo.Web.Api.Binding;

/// <summary>Which rows of a list are asked for.</summary>
/// <param name="Skip">Rows to pass over, 0 to 1,000,000.</param>
/// <param name="Take">Rows to return, 1 to 200; 50 unless told.</param>
public readonly record struct Paging(int Skip, int Take)
{
    private const int FarthestRow = 1_000_000;
    private const int Usual = 50;

    /// <summary>Reads the query.</summary>
    /// <exception cref="BadInputException">A number is none, or out of range.</exception>
    public static ValueTask<Paging> BindAsync(HttpContext context) => new(new Paging(
        Number(context, "skip", 0, 0, FarthestRow),
        Number(context, "take", Usual, 1, ReadModelReader.LargestPage)));

    private static int Number(HttpContext context, string name, int usual, int least, int most)
    {
        var query = context.Request.Query[name];
        if (query.Count == 0)
            return usual;
        return query.Count == 1 && int.TryParse(query[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new BadInputException(new(name, "out_of_range", $"{least}から{most}までの整数を指定してください。", $"A whole number from {least} to {most} is expected."));
    }
}
