using System.Text;
using Kyodo.Matching.Model;
using Kyodo.Silo.Import;

namespace Kyodo.Silo.Tests.Import;

/// <summary>An invented municipality to import into.</summary>
internal static class Invented
{
    internal static readonly MunicipalityCode Municipality = new("12233");

    internal static readonly ImportOptions Options = new()
    {
        Municipality = Municipality,
        MunicipalityName = "試作市",
        Today = new(2026, 11, 21),
        Districts = new TwoDistricts(Municipality),
    };

    internal static ImportPlan Plan(string csv, ImportOptions? options = null) => ImportPlanner.Plan(Encoding.UTF8.GetBytes(csv), options ?? Options);

    internal static ImportProblem OnlyProblem(string csv) => Assert.Single(Plan(csv).Problems);
}
