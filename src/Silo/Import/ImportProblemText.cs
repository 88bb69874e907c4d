using System.Globalization;

namespace Kyodo.Silo.Import;

/// <summary>The messages of an import, in Japanese and English.</summary>
internal static class ImportProblemText
{
    internal static string Explain(ImportProblem problem, CultureInfo culture)
    {
        var japanese = culture.TwoLetterISOLanguageName == "ja";
        var (ja, en) = Texts(problem.Code, problem.Detail);
        var text = japanese ? ja : en;
        return problem.Value.Length == 0 ? text : japanese ? $"{text}（値：{problem.Value}）" : $"{text} (value: {problem.Value})";
    }

    private static (string Ja, string En) Texts(ImportProblemCode code, string detail) => code switch
    {
        ImportProblemCode.EmptyFile => ("ファイルが空です。", "The file is empty."),
        ImportProblemCode.FileTooLarge => ($"ファイルが大きすぎます。上限は {detail} バイトです。", $"The file is too large; the limit is {detail} bytes."),
        ImportProblemCode.UnknownEncoding => ("文字コードが UTF-8 でも Shift_JIS でもありません。「CSV UTF-8」で保存し直してください。", "The text is neither UTF-8 nor Shift_JIS from this line on. Save it as “CSV UTF-8”."),
        ImportProblemCode.UnknownLayout => ($"見出しの行から様式を判別できません。{detail}", $"The headings match no known layout. {detail}"),
        ImportProblemCode.DuplicateHeading => ("同じ項目の列が二つあります。", "Two columns stand for the same thing."),
        ImportProblemCode.LayoutNotImported => ($"この様式は取り込みません。{detail}", $"This layout is not imported. {detail}"),
        ImportProblemCode.TooManyRows => ($"行が多すぎます。上限は {detail} 行です。以降は読んでいません。", $"There are too many rows; the limit is {detail}. The rest was not read."),
        ImportProblemCode.TooManyColumns => ($"列が多すぎます。上限は {detail} 列です。", $"There are too many columns; the limit is {detail}."),
        ImportProblemCode.NoRows => ("見出しの下に行がありません。", "There is no row below the headings."),
        ImportProblemCode.UnclosedQuote => ("この行で開いた引用符（\"）が閉じられていません。以降は読めません。", "A quote (\") opened on this line is never closed; what follows cannot be read."),
        ImportProblemCode.TextAfterQuote => ("閉じた引用符（\"）の後に文字があります。", "Text follows a closing quote (\")."),
        ImportProblemCode.RaggedRow => ($"列の数が見出しと合いません（{detail}）。", $"The number of cells differs from the headings ({detail})."),
        ImportProblemCode.CellTooLong => ($"一つの欄が長すぎます。上限は {detail} 文字です。", $"A cell is too long; the limit is {detail} characters."),
        ImportProblemCode.NulCharacter => ("読めない制御文字（NUL）が含まれています。", "The cell holds a NUL character."),
        ImportProblemCode.PrivateCharacter => ("外字が含まれています。ほかの機械では読めないので、標準の文字に直してください。", "The cell holds a private-use character (外字) that no other machine can read."),
        ImportProblemCode.Missing => ("必ず記入してください。", "A value is required."),
        ImportProblemCode.TooLong => ($"長すぎます。上限は {detail} 文字です。", $"Too long; the limit is {detail} characters."),
        ImportProblemCode.NotAllowed => ($"使える値ではありません。使える値：{detail}", $"Not an allowed value. Allowed: {detail}"),
        ImportProblemCode.NotANumber => ($"{detail} の範囲の数ではありません。", $"Not a number in the range {detail}."),
        ImportProblemCode.NotADate => ("日付として読めません（例：令和8年4月1日、2026-04-01）。", "Not a date (for example 2026-04-01)."),
        ImportProblemCode.WrongWeekday => ($"日付と曜日が合いません（その日は{detail}曜日です）。", $"The weekday does not fit the date (it falls on {detail})."),
        ImportProblemCode.NoYear => ("年がありません。年度を指定して取り込んでください。", "The year is missing; give the fiscal year when importing."),
        ImportProblemCode.NotATime => ("時刻として読めません（例：9:30、午後1時）。", "Not a time of day (for example 9:30)."),
        ImportProblemCode.EndBeforeStart => ("終わりが始まりより後になっていません。", "The end is not after the start."),
        ImportProblemCode.NotHours => ("曜日・時間として読めません（例：平日 18:00-21:00; 土日）。", "Not weekdays and hours (for example 平日 18:00-21:00; 土日)."),
        ImportProblemCode.NotATelephone => ("電話番号として読めません。", "Not a telephone number."),
        ImportProblemCode.NotAMailAddress => ("メールアドレスとして読めません。", "Not a mail address."),
        ImportProblemCode.NotAPosition => ("緯度・経度が正しくありません（日本国内、十進の度）。", "Not a position in Japan in decimal degrees."),
        ImportProblemCode.UnknownDistrict => ("この地区はありません。", "There is no such district."),
        ImportProblemCode.OutsideDistricts => ("場所がどの地区にもあてはまりません。地区、住所、緯度・経度を確かめてください。", "The place lies in no district. Check district, address and position."),
        ImportProblemCode.OtherMunicipality => ("ほかの自治体の行です。", "The row belongs to another municipality."),
        ImportProblemCode.UnknownParticipant => ("登録者が見つかりません。先に登録者を取り込むか、種別の列を足してください。", "No such participant. Import participants first, or add the column with their kind."),
        ImportProblemCode.DuplicateKey => ($"{detail} 行目と同じ管理番号で内容が違います。", $"The row on line {detail} has the same key and other content."),
        ImportProblemCode.Cancelled => ("実施しないと書かれています。", "The row says that it does not take place."),
        ImportProblemCode.Past => ("日付が過ぎています。", "Its dates have passed."),
        ImportProblemCode.TooMany => ($"多すぎます。上限は {detail} です。", $"Too many; the limit is {detail}."),
        ImportProblemCode.BreaksRule => ($"登録できる内容ではありません（{detail}）。", $"The record breaks a rule ({detail})."),
        ImportProblemCode.RefusedByStore => ($"登録できませんでした：{detail}", $"It could not be stored: {detail}"),
        ImportProblemCode.RepeatedRow => ($"{detail} 行目と同じ内容です。", $"The same as line {detail}."),
        ImportProblemCode.UnknownColumn => ("知らない列なので読み飛ばします。", "An unknown column; it is ignored."),
        ImportProblemCode.UnknownSkill => ("登録できない「できること」なので省きます。", "Not in the catalogue of skills; left out."),
        ImportProblemCode.KanaLeftOut => ("仮名ではないので読みは空にします。", "The reading is not in kana and is left out."),
        ImportProblemCode.HoursLeftOut => ("利用できる時間を読み取れないので空にします。", "The hours could not be read and are left empty."),
        ImportProblemCode.HoursSimplified => ("毎週ではない例外（祝日、第3日曜日など）は省きます。", "Exceptions that are not weekly are left out."),
        ImportProblemCode.HomeLeftOut => ("住まいの地区がわからないので空にします。", "The home's district is not known; it is left empty."),
        ImportProblemCode.SlotsAssumed => ($"人数がないので {detail} 人までとします。", $"No number of people; up to {detail} is assumed."),
        ImportProblemCode.TimeAssumed => ($"時間がないので {detail} とします。", $"No time; {detail} is assumed."),
        ImportProblemCode.OwnerAssumed => ($"団体名がないので「{detail}」のものとします。", $"No owner; “{detail}” is assumed."),
        ImportProblemCode.Shortened => ($"長いので {detail} 文字に縮めます。", $"Cut to {detail} characters."),
        _ => (code.ToString(), code.ToString()),
    };
}
