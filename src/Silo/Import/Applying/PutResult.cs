namespace Kyodo.Silo.Import.Applying;

/// <summary>The store's answer to a put.</summary>
/// <param name="Outcome">What was done.</param>
/// <param name="Problem">Why it was refused; empty otherwise. Names no person.</param>
public readonly record struct PutResult(PutOutcome Outcome, string Problem = "")
{
    /// <summary>A refusal.</summary>
    public static PutResult Refused(string problem) => new(PutOutcome.Refused, problem);
}
