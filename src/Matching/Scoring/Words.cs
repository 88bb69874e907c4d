using Kyodo.Matching.Model;

namespace Kyodo.Matching.Scoring;

/// <summary>The words for kinds and languages inside a reason's sentence.</summary>
internal static class Words
{
    private static readonly (Languages Language, string Japanese, string English, string Plain)[] _languages =
    [
        (Languages.Japanese, "日本語", "Japanese", "日本語"),
        (Languages.English, "英語", "English", "英語"),
        (Languages.Chinese, "中国語", "Chinese", "中国語"),
        (Languages.Korean, "韓国語", "Korean", "韓国語"),
        (Languages.Portuguese, "ポルトガル語", "Portuguese", "ポルトガル語"),
        (Languages.Spanish, "スペイン語", "Spanish", "スペイン語"),
        (Languages.Vietnamese, "ベトナム語", "Vietnamese", "ベトナム語"),
        (Languages.Tagalog, "タガログ語", "Tagalog", "タガログ語"),
        (Languages.Nepali, "ネパール語", "Nepali", "ネパール語"),
        (Languages.Indonesian, "インドネシア語", "Indonesian", "インドネシア語"),
        (Languages.Thai, "タイ語", "Thai", "タイ語"),
        (Languages.JapaneseSign, "手話", "Japanese Sign Language", "手話"),
    ];

    /// <summary>The names of the languages in a set, in the order of their numbers.</summary>
    internal static IEnumerable<string> Of(Languages languages, Wording wording) =>
        _languages.Where(l => languages.HasFlag(l.Language)).Select(l => Choose(wording, l.Japanese, l.English, l.Plain));

    /// <summary>What a kind of participant is called on screen.</summary>
    internal static string Of(ParticipantKind kind, Wording wording) => kind switch
    {
        ParticipantKind.Person => Choose(wording, "個人", "person", "1人の 人"),
        ParticipantKind.NeighbourhoodAssociation => Choose(wording, "自治会・町内会", "neighbourhood association", "自治会・町内会"),
        ParticipantKind.CivicGroup => Choose(wording, "市民活動団体", "civic group", "市民の グループ"),
        ParticipantKind.Council => Choose(wording, "協議会", "council", "協議会"),
        ParticipantKind.Business => Choose(wording, "事業者", "business", "会社や 店"),
        ParticipantKind.School => Choose(wording, "教育機関", "school", "学校"),
        ParticipantKind.CityDepartment => Choose(wording, "担当課", "city department", "市役所の 課"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Choose(Wording wording, string japanese, string english, string plain) => wording switch
    {
        Wording.Japanese => japanese,
        Wording.English => english,
        Wording.PlainJapanese => plain,
        _ => throw new ArgumentOutOfRangeException(nameof(wording)),
    };
}
