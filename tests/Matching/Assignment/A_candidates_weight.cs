using Kyodo.Matching.Assignment;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Tests.Assignment;

/// <summary>Rows E4 and E5: exposure spreads from night to night.</summary>
public class A_candidates_weight
{
    [Fact]
    public void Is_the_chance_for_somebody_not_asked_this_month_and_falls_with_every_ask()
    {
        foreach (var score in new[] { -4_000, -500, 0, 300, 4_000 })
        {
            var weights = Enumerable.Range(0, 8).Select(asks => PlanWeight.Of(score, asks)).ToArray();
            Assert.Equal(ScoreModel.Chance(score) * PlanRules.LargestWeight, weights[0], tolerance: 1.0);
            Assert.Equal(weights.OrderDescending(), weights);
            Assert.True(weights[1] < weights[0] && weights[4] < weights[3]);
            Assert.Equal(weights[4], weights[7]);
        }
    }

    [Fact]
    public void Keeps_the_order_of_the_ranking_among_people_asked_equally_often()
    {
        for (var asks = 0; asks < 5; asks++)
            Assert.True(PlanWeight.Of(200, asks) > PlanWeight.Of(100, asks));
    }
}
