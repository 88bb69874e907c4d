namespace Kyodo.Web.Api.Imports;

/// <summary>What is to become of an uploaded file.</summary>
public enum ImportChoice
{
    /// <summary>試すだけ: say what an import would do.</summary>
    DryRun = 0,

    /// <summary>Import the good rows.</summary>
    KeepGood = 1,

    /// <summary>Import only when every row is good.</summary>
    AllOrNothing = 2,
}
