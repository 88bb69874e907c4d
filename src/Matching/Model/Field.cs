namespace Kyodo.Matching.Model;

/// <summary>The field of civic activity. Numbers are stored: never renumber.</summary>
public enum Field : byte
{
    /// <summary>防災.</summary>
    DisasterPreparedness = 0,

    /// <summary>防犯・交通安全.</summary>
    CrimePrevention = 1,

    /// <summary>子育て.</summary>
    ChildRearing = 2,

    /// <summary>高齢者.</summary>
    Elderly = 3,

    /// <summary>障がい.</summary>
    Disability = 4,

    /// <summary>健康・医療.</summary>
    Health = 5,

    /// <summary>環境・美化.</summary>
    Environment = 6,

    /// <summary>文化・芸術・歴史.</summary>
    Culture = 7,

    /// <summary>スポーツ・レクリエーション.</summary>
    Sports = 8,

    /// <summary>教育・学習支援.</summary>
    Education = 9,

    /// <summary>国際交流・多文化共生.</summary>
    International = 10,

    /// <summary>地域づくり・自治.</summary>
    Community = 11,

    /// <summary>商店街・観光・農業.</summary>
    Economy = 12,

    /// <summary>情報・デジタル.</summary>
    Digital = 13,

    /// <summary>動物・自然保護.</summary>
    Animals = 14,

    /// <summary>生活支援・その他の福祉.</summary>
    Welfare = 15,
}
