using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Assignment;

/// <summary>
/// Spreads asks over people from night to night, as <see cref="PlanRules.Shares"/> spreads them within one plan: what a candidate weighs falls with the
/// asks of the last 30 days, whatever was answered. The ranking that a coordinator sees is left alone.
/// </summary>
/// <remarks>
/// The shares are a choice, tried in the simulator (docs/simulator.md): the first recent ask counts most, so that somebody who has not been
/// asked for a month comes before somebody who has unless they suit far less.
/// </remarks>
public static class PlanWeight
{
    private static readonly double[] s_shares = [1, 0.15, 0.08, 0.05, 0.03];

    /// <summary>A candidate's weight in the plan, 0 to <see cref="PlanRules.LargestWeight"/>.</summary>
    /// <param name="score">In 1/1024 logit.</param>
    /// <param name="asksThisMonth">As <see cref="Model.Standing.AsksThisMonth"/> counts them, 0 or more; all above 4 count as 4.</param>
    public static int Of(int score, int asksThisMonth) =>
        (int)Math.Round(ScoreModel.Chance(score) * s_shares[Math.Min(asksThisMonth, s_shares.Length - 1)] * PlanRules.LargestWeight);
}
