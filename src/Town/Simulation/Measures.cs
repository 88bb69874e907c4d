namespace Kyodo.Town.Simulation;

/// <summary>The figures by which policies are compared.</summary>
public static class Measures
{
    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("fillRate", "期限までに人が揃った割合", "filled by the deadline", true, f => f.FillRate),
        new("asksPerAcceptance", "引き受け1件あたりの打診", "asks per acceptance", false, f => f.AsksPerAcceptance),
        new("hoursToFirstAccept", "最初の引き受けまでの時間", "hours to the first acceptance", false, f => f.HoursToFirstAccept),
        new("contactedIn30DaysShare", "30日のうちに声がかかった割合", "contacted within 30 days", true, f => f.ContactedIn30DaysShare),
        new("activeIn90DaysShare", "90日のうちに活動した割合", "active within 90 days", true, f => f.ActiveIn90DaysShare),
        new("busiestTenthShare", "活動の多い1割の人が占める割合", "the busiest tenth's share", true, f => f.BusiestTenthShare),
        new("newcomerShare", "新しい登録者の割合", "newcomers' share", true, f => f.NewcomerShare),
        new("dropOutShare", "頼まれ疲れで登録をやめた割合", "left, tired of being asked", true, f => f.DropOutShare),
        new("minutesPerFill", "1件揃うまでの事務の分数", "office minutes per fill", false, f => f.MinutesPerFill),
        new("callsPerFill", "1件揃うまでの電話", "calls per fill", false, f => f.CallsPerFill),
        new("stillActiveAfter90DaysShare", "活動から90日後も残っている割合", "still there 90 days later", true, f => f.StillActiveAfter90DaysShare),
        new("noShowShare", "当日来なかった割合", "no-shows", true, f => f.NoShowShare),
        new("overrideShare", "コーディネーターが見送った候補", "suggestions passed over", true, f => f.OverrideShare),
        new("asksPerNeed", "依頼1件あたりの打診", "asks per need", false, f => f.AsksPerNeed),
        new("fillRateOfOne", "1人の依頼が揃った割合", "filled, of those for one", true, f => f.FillRateOfOne),
        new("fillRateOfFiveOrMore", "5人以上の依頼が揃った割合", "filled, of those for five or more", true, f => f.FillRateOfFiveOrMore),
        new("capsBroken", "週の上限を超えた打診", "weekly caps broken", false, f => f.CapsBroken),
        new("ndcgAt10OfOracle", "順位の確かさ（NDCG@10、心の内を知る者を一として）", "NDCG@10 of the oracle's", false, f => f.NdcgAt10OfOracle ?? double.NaN),
    ];

    /// <summary>The measure with the key.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Measure Get(string key) => All.First(m => m.Key == key);
}
