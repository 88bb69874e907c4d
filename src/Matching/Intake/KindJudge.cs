using System.Text.RegularExpressions;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Intake;

/// <summary>Judges what kind of resource is asked for. Help by people is the usual one.</summary>
internal static partial class KindJudge
{
    private const int FirstFeature = 96;

    // What can be carried away: projector, tables, sound, tents, generator, light truck, printer, AED, panels, tools.
    private static readonly SkillSet s_things = SkillSet.Of(96, 101, 105, 108, 109, 110, 111, 112, 116, 117);

    // What is said before people rather than done for one of them.
    private static readonly SkillSet s_topics = SkillSet.Of(43, 68, 69, 70, 71, 72, 73, 74, 75, 86, 88, 89, 91, 92, 93, 94);

    /// <summary>Whether a number is a feature of rooms and equipment, not something people do.</summary>
    internal static bool IsFeature(int skill) => skill >= FirstFeature;

    /// <summary>Whether the feature is a thing that can be lent.</summary>
    internal static bool IsThing(int skill) => s_things.Contains(skill);

    /// <summary>The kind.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="skills">Every skill and feature that is named.</param>
    /// <param name="isWheelchair">Whether a wheelchair is named.</param>
    internal static Guess<ResourceKind> Judge(FoldedText text, IReadOnlyList<Guess<int>> skills, bool isWheelchair)
    {
        var borrowing = Borrowing().Match(text.Text);
        var doing = skills.Where(s => !IsFeature(s.Value)).ToList();
        if (Stall().Match(text.Text) is { Success: true } stall)
            return Of(text, ResourceKind.EventPlace, stall);
        if (Partners().Match(text.Text) is { Success: true } partners)
            return Of(text, ResourceKind.Partnership, partners);
        if (Course().Match(text.Text) is { Success: true } course)
            return Of(text, ResourceKind.Course, course);
        if (Money().Match(text.Text) is { Success: true } money && !Writing().IsMatch(text.Text))
            return Of(text, ResourceKind.Funding, money);
        if (Room().Match(text.Text) is { Success: true } room && (borrowing.Success || doing.All(s => !IsHelp(s.Value))))
            return Of(text, ResourceKind.Room, room);
        if (borrowing.Success && (skills.Any(s => IsThing(s.Value)) || isWheelchair))
            return Of(text, ResourceKind.Equipment, borrowing);
        if (Place().Match(text.Text) is { Success: true } place && (borrowing.Success || (doing.Count == 0 && skills.Count > 0)))
            return Of(text, ResourceKind.Room, place);
        var advice = Advice().Match(text.Text);
        if (advice.Success && doing.All(s => s_topics.Contains(s.Value)))
            return Of(text, ResourceKind.Advice, advice);
        if (Teaching().Match(text.Text) is { Success: true } teaching && doing.Count > 0 && doing.All(s => s.Value is >= 68 and <= 75))
            return Of(text, ResourceKind.Advice, teaching);
        if (Knowing().Match(text.Text) is { Success: true } knowing && doing.All(s => !IsHelp(s.Value) || s.Value == 9))
            return Of(text, ResourceKind.Information, knowing);
        return new(ResourceKind.Skill, default, Certainty.Assumed);
    }

    // Arts and gatherings happen in a room; cleaning it is help.
    private static bool IsHelp(int skill) => skill is not (>= 37 and <= 41 or >= 76 and <= 94 or 7);

    private static Guess<ResourceKind> Of(FoldedText text, ResourceKind kind, Match match) => new(kind, text.Span(match.Index, match.Length), Certainty.Likely);

    [GeneratedRegex("借り|かりたい|かりれ|借用|貸し|貸して|かして|貸出|貸りたい|使いたい|使わせて|つかいたい|使えます|れんたる|お借り", RegexOptions.CultureInvariant)]
    private static partial Regex Borrowing();

    [GeneratedRegex("に出店|出店したい|出店希望|に出展|出展したい|ぶーすを出し", RegexOptions.CultureInvariant)]
    private static partial Regex Stall();

    [GeneratedRegex("連携|共催|こらぼ|(?:一緒に|いっしょに)[^ ]{0,10}団体|団体(?:を|と)?(?:探|さが|一緒)|協力団体|他の団体と", RegexOptions.CultureInvariant)]
    private static partial Regex Partners();

    [GeneratedRegex("(?:講座|教室|体験会|研修|ぼらんてぃあ講座)(?:に|へ)?(?:申し?込|参加し|出たい|通いたい|入りたい)|受講|習いたい", RegexOptions.CultureInvariant)]
    private static partial Regex Course();

    [GeneratedRegex("助成|補助金|資金|寄付金|寄附金|活動費", RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    [GeneratedRegex("申請|書き方|相談|書類|手続", RegexOptions.CultureInvariant)]
    private static partial Regex Writing();

    [GeneratedRegex("会議室|集会室|多目的室|研修室|調理室|調理実習室|和室|(?:相談)?ぶーす|音楽室|練習室|(?:部屋|場所|会場)(?:を|が)?(?:借り|かりたい|使いたい|探|さが)", RegexOptions.CultureInvariant)]
    private static partial Regex Room();

    [GeneratedRegex("会場|ほーる|体育館|部屋|すたじお|ぐらうんど|広場", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex("出前講座|講師|講習|講話|講演して|相談(?!ぶーす|員)|の話(?!し|の|相)|話をして|書き方|助言|あどばいす|専門家", RegexOptions.CultureInvariant)]
    private static partial Regex Advice();

    [GeneratedRegex("教えて|おしえて|聞きたい|知りたい", RegexOptions.CultureInvariant)]
    private static partial Regex Teaching();

    [GeneratedRegex("知りたい|情報が|どこに聞|問い合わせ先|制度", RegexOptions.CultureInvariant)]
    private static partial Regex Knowing();
}
