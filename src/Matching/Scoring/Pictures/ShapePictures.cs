using System.Globalization;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Scoring.Pictures;

/// <summary>
/// Draws a model's shapes as chances beside the best: a pair that would come to 40 % (where ◎ begins) at the feature's best value, all else
/// unchanged, comes to how much of that at the others? No sentence speaks of a single person.
/// </summary>
public static class ShapePictures
{
    private const double BestChance = 0.4;
    private const double Half = 0.5;
    private const double Alike = 0.9;

    /// <summary>The pictures, those that matter most first.</summary>
    /// <param name="model">A valid model.</param>
    /// <param name="wording">The language.</param>
    public static IReadOnlyList<ShapePicture> Of(ScoreModel model, Wording wording) =>
        [.. model.Shapes.Select(shape => Of(shape, wording)).OrderBy(p => p.Points.Min(point => point.Likelihood)).ThenBy(p => p.Feature)];

    /// <summary>One feature's picture.</summary>
    /// <param name="shape">Its values.</param>
    /// <param name="wording">The language.</param>
    public static ShapePicture Of(Shape shape, Wording wording)
    {
        var bins = Bins(shape.Feature).ToArray();
        var best = bins.Max(bin => shape.Values[bin]);
        ShapePoint[] points = [.. bins.Select(bin => new ShapePoint(Label(shape.Feature, bin, wording), Likelihood(best - shape.Values[bin])))];
        return new(shape.Feature, Name(shape.Feature, wording), shape.Feature == Feature.Distance ? DistanceSentence(points, wording) : Sentence(points, wording), points);
    }

    // The bins a coordinator meets: without "not asked for", and without what is not eligible in the first place. Of kind fit the row of
    // hands, which nearly all needs ask for.
    private static IEnumerable<int> Bins(Feature feature) => feature switch
    {
        Feature.SkillCover => Enumerable.Range(1, 9),
        Feature.TimeOverlap => Enumerable.Range(2, 8),
        Feature.Distance => Enumerable.Range(0, Features.NoDistanceBin),
        Feature.KindFit => Enumerable.Range((int)ResourceKind.Skill * Features.ParticipantKindBins, Features.ParticipantKindBins),
        Feature.Language => [0, 1],
        Feature.District => [1, 2],
        _ => Enumerable.Range(0, Features.Bins(feature)),
    };

    private static double Likelihood(int lost)
    {
        var best = Math.Log(BestChance / (1 - BestChance));
        return 1 / (1 + Math.Exp(-(best - (lost / (double)ScoreModel.OneLogit)))) / BestChance;
    }

    private static string DistanceSentence(ShapePoint[] points, Wording wording)
    {
        var half = Array.FindIndex(points, p => p.Likelihood <= Half);
        if (half < 0)
            return Sentence(points, wording);
        // The first bar at half begins where the one before ends.
        var kilometres = half == 0 ? 0 : Features.DistanceLimitsKilometres[half - 1];
        var length = kilometres.ToString("0.##", CultureInfo.InvariantCulture);
        return Put(
            wording,
            $"{length}kmを超えると、見込みは近所の半分以下になります。",
            $"Beyond {length} km it is at most half as likely as close by.",
            $"{length}キロより 遠いと、近い人の 半分より 少なく なります。");
    }

    private static string Sentence(ShapePoint[] points, Wording wording)
    {
        var (best, worst) = (points.MaxBy(p => p.Likelihood)!, points.MinBy(p => p.Likelihood)!);
        if (worst.Likelihood >= Alike)
            return Put(wording, "ほとんど違いはありません。", "It makes hardly any difference.", "ほとんど 同じです。");
        var share = Share(worst.Likelihood, wording);
        return Put(
            wording,
            $"「{worst.Label}」の見込みは、「{best.Label}」の{share}です。",
            $"“{worst.Label}” is {share} as “{best.Label}”.",
            $"「{worst.Label}」は 「{best.Label}」の {share}です。");
    }

    private static string Share(double likelihood, Wording wording) => likelihood switch
    {
        >= 0.6 => Put(wording, "3分の2から9割ほど", "two thirds or more as likely", "3分の2より 多いくらい"),
        >= 0.42 => Put(wording, "半分ほど", "about half as likely", "半分くらい"),
        >= 0.29 => Put(wording, "3分の1ほど", "about a third as likely", "3分の1くらい"),
        _ => OneIn((int)Math.Round(1 / likelihood), wording),
    };

    private static string OneIn(int parts, Wording wording)
    {
        var count = parts.ToString(CultureInfo.InvariantCulture);
        return Put(wording, $"{count}分の1ほど", $"about 1/{count} as likely", $"{count}分の1くらい");
    }

    private static string Name(Feature feature, Wording wording) => feature switch
    {
        Feature.SkillCover => Put(wording, "求める技能", "Skills asked for", "できること"),
        Feature.FieldAffinity => Put(wording, "分野への関心と経験", "Interest and experience in the field", "きょうみと けいけん"),
        Feature.Distance => Put(wording, "距離", "Distance", "遠さ"),
        Feature.TimeOverlap => Put(wording, "空いている時間", "Free hours", "あいている 時間"),
        Feature.RecentAsks => Put(wording, "最近30日の打診", "Asks in the last 30 days", "さいきん たのんだ 回数"),
        Feature.TextLikeness => Put(wording, "ことばの近さ", "Likeness of words", "ことばが 似ているか"),
        Feature.KindFit => Put(wording, "人手をだれに頼むか", "Whom to ask for hands", "だれに たのむか"),
        Feature.Language => Put(wording, "ことばの指定", "Language", "ことば"),
        Feature.Commitment => Put(wording, "一回か定期か", "Once or regular", "1回か つづけてか"),
        Feature.District => Put(wording, "同じ地区か", "Same district", "同じ 地区か"),
        Feature.Newcomer => Put(wording, "新しい登録者", "New registrants", "新しい 人"),
        Feature.Reluctance => Put(wording, "合わないと言った分野", "A field they said is not theirs", "すきではない 分野"),
        _ => throw new ArgumentOutOfRangeException(nameof(feature)),
    };

    private static string Label(Feature feature, int bin, Wording wording) => feature switch
    {
        Feature.SkillCover or Feature.TimeOverlap => Cover(bin - 1, wording),
        Feature.Distance => Length(bin),
        Feature.FieldAffinity => bin switch
        {
            0 => Put(wording, "どちらもない", "neither", "どちらも ない"),
            1 => Put(wording, "関心がある", "interested", "きょうみが ある"),
            2 => Put(wording, "経験がある", "experienced", "したことが ある"),
            _ => Put(wording, "関心と経験がある", "both", "どちらも ある"),
        },
        Feature.RecentAsks => bin == 4 ? Put(wording, "4回以上", "4 or more", "4回より 多い") : Put(wording, $"{bin}回", $"{bin}", $"{bin}回"),
        Feature.TextLikeness => bin switch
        {
            0 => Put(wording, "重ならない", "none shared", "似ていない"),
            5 => Put(wording, "とても近い", "very alike", "とても 似ている"),
            _ => Put(wording, $"近さ{bin}", $"likeness {bin}", $"似ている {bin}"),
        },
        Feature.KindFit => Words.Of((ParticipantKind)(bin % Features.ParticipantKindBins), wording),
        Feature.Language => bin == 0
            ? Put(wording, "指定なし", "none asked for", "きまって いない")
            : Put(wording, "指定のことばを話す", "speaks one asked for", "そのことばを 話す"),
        Feature.Commitment => bin switch
        {
            0 => Put(wording, "希望なし", "nothing said", "言って いない"),
            1 => Put(wording, "希望どおり", "as wished", "きぼうと 同じ"),
            _ => Put(wording, "希望と違う", "not as wished", "きぼうと ちがう"),
        },
        Feature.District => bin == 1 ? Put(wording, "同じ地区", "same district", "同じ 地区") : Put(wording, "別の地区", "another district", "ほかの 地区"),
        Feature.Newcomer => bin == 1 ? Put(wording, "登録から90日以内", "registered within 90 days", "90日より 新しい 人") : Put(wording, "それ以前から", "registered before", "前からの 人"),
        Feature.Reluctance => bin == 1 ? Put(wording, "合わないと言った", "said it is not theirs", "すきではないと 言った") : Put(wording, "言っていない", "did not", "言って いない"),
        _ => throw new ArgumentOutOfRangeException(nameof(feature)),
    };

    private static string Cover(int eighths, Wording wording) => eighths switch
    {
        0 => Put(wording, "なし", "none", "ない"),
        4 => Put(wording, "半分", "half", "半分"),
        8 => Put(wording, "すべて", "all", "ぜんぶ"),
        _ => Put(wording, $"8分の{eighths}", $"{eighths} in 8", $"8分の{eighths}"),
    };

    private static string Length(int bin)
    {
        var limits = Features.DistanceLimitsKilometres;
        var kilometres = limits[Math.Min(bin, limits.Length - 1)];
        var length = kilometres < 1
            ? string.Create(CultureInfo.InvariantCulture, $"{kilometres * 1000:0}m")
            : string.Create(CultureInfo.InvariantCulture, $"{kilometres:0.##}km");
        return bin == limits.Length ? length + "+" : length;
    }

    private static string Put(Wording wording, string japanese, string english, string plain) => wording switch
    {
        Wording.Japanese => japanese,
        Wording.English => english,
        Wording.PlainJapanese => plain,
        _ => throw new ArgumentOutOfRangeException(nameof(wording)),
    };
}
