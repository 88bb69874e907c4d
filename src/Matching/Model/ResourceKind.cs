namespace Kyodo.Matching.Model;

/// <summary>What can be given and asked for (rows K1 to K10). Numbers are stored: never renumber.</summary>
public enum ResourceKind : byte
{
    /// <summary>できること: a person's or a group's time and skills (K1).</summary>
    Skill = 0,

    /// <summary>相談・出前講座: an adviser or a staff talk, by the hour (K2).</summary>
    Advice = 1,

    /// <summary>部屋・ブース (K3).</summary>
    Room = 2,

    /// <summary>備品 (K4).</summary>
    Equipment = 3,

    /// <summary>補助・助成・基金 (K5).</summary>
    Funding = 4,

    /// <summary>情報・手引き・事例 (K6).</summary>
    Information = 5,

    /// <summary>団体どうしの連携・共催 (K7).</summary>
    Partnership = 6,

    /// <summary>講座・体験会の席 (K8).</summary>
    Course = 7,

    /// <summary>公募委員・市民提案の場 (K9); announced, never scored.</summary>
    Seat = 8,

    /// <summary>催しの出展・手伝いの場 (K10).</summary>
    EventPlace = 9,
}
