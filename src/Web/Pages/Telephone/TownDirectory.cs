using Kyodo.Matching.Intake;
using Kyodo.Matching.Model;
using Kyodo.Silo.ReadModel;
using Kyodo.Web.Pages.Layout;

namespace Kyodo.Web.Pages.Telephone;

/// <summary>
/// The parser of telephone memos with the municipality's own towns: its districts, and the towns its people live in. Made anew every
/// few minutes, so that a town is known soon after the first person who lives there.
/// </summary>
internal sealed class TownDirectory(ReadModelReader reader, TimeProvider time)
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(10);

    private (DateTimeOffset MadeAt, IntakeParser Parser)? _made;

    /// <summary>The parser.</summary>
    /// <param name="city">The municipality.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async ValueTask<IntakeParser> Parser(City city, CancellationToken cancellation)
    {
        if (_made is { } made && time.GetUtcNow() - made.MadeAt < s_lifetime)
            return made.Parser;
        var towns = (await reader.Towns(city.Code, cancellation)).Select(t => new IntakeTown(t.Name, "", t.District));
        var parser = new IntakeParser([.. towns, .. city.Districts.Select(d => new IntakeTown(d.Name, "", d.Id))], StandardSkills.Catalog);
        _made = (time.GetUtcNow(), parser);
        return parser;
    }
}
