namespace Kyodo.Matching.Scoring;

/// <summary>One reason for or against a candidate: taking it away moves the score by exactly its share.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Share">The score as it is, minus the score without the reason, in 1/1024 logit; never 0. Positive speaks for, negative against.</param>
/// <param name="Bin">The feature's bin in the pair; 0 for a tie or a rule.</param>
/// <param name="Without">
/// The bin that stands for the reason taken away: <see cref="Features.NeutralBin"/>, or for something that is lacking the bin in
/// which nothing lacks; 0 for a tie or a rule, which are taken away whole.
/// </param>
public readonly record struct Reason(ReasonTopic Topic, int Share, byte Bin, byte Without);
