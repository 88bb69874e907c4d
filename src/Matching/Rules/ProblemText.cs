using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Rules;

/// <summary>Says what is wrong, for the person who typed it. The field's own name is put beside it by the page.</summary>
public static class ProblemText
{
    /// <summary>A short sentence.</summary>
    public static string Of(Problem problem, Wording wording)
    {
        // Japanese joins a range's ends by 〜.
        var detail = wording == Wording.English ? problem.Detail : problem.Detail.Replace('–', '〜');
        return (problem.Code, wording) switch
        {
            (ProblemCode.Missing, Wording.English) => "Please fill this in.",
            (ProblemCode.Missing, Wording.PlainJapanese) => "ここを 書いてください。",
            (ProblemCode.Missing, _) => "入力してください。",
            (ProblemCode.TooLong, Wording.English) => $"At most {detail} characters.",
            (ProblemCode.TooLong, Wording.PlainJapanese) => $"{detail}文字までに してください。",
            (ProblemCode.TooLong, _) => $"{detail}文字以内で入力してください。",
            (ProblemCode.OutOfRange, Wording.English) => $"Must be within {detail}.",
            (ProblemCode.OutOfRange, Wording.PlainJapanese) => $"{detail}の 数に してください。",
            (ProblemCode.OutOfRange, _) => $"{detail}の範囲で入力してください。",
            (ProblemCode.TooMany, Wording.English) => $"At most {detail}.",
            (ProblemCode.TooMany, Wording.PlainJapanese) => $"{detail}個までに してください。",
            (ProblemCode.TooMany, _) => $"{detail}件以内にしてください。",
            (ProblemCode.Unknown, Wording.English) => "There is no such choice.",
            (ProblemCode.Unknown, Wording.PlainJapanese) => "えらべない ものです。",
            (ProblemCode.Unknown, _) => "選択肢にない値です。",
            (ProblemCode.Malformed, Wording.English) => "This is not written as it must be.",
            (ProblemCode.Malformed, Wording.PlainJapanese) => "書きかたが ちがいます。",
            (ProblemCode.Malformed, _) => "書き方が正しくありません。",
            (ProblemCode.OtherMunicipality, Wording.English) => $"This belongs to another municipality than {detail}.",
            (ProblemCode.OtherMunicipality, Wording.PlainJapanese) => "ほかの 町の ものです。",
            (ProblemCode.OtherMunicipality, _) => $"別の自治体のものです（{detail}のものを指定してください）。",
            (ProblemCode.Twice, Wording.English) => "This is given twice.",
            (ProblemCode.Twice, Wording.PlainJapanese) => "同じものが 2つ あります。",
            (ProblemCode.Twice, _) => "重複しています。",
            (ProblemCode.EndsBeforeStart, Wording.English) => "The end must come after the start.",
            (ProblemCode.EndsBeforeStart, Wording.PlainJapanese) => "おわりは はじめより あとに してください。",
            (ProblemCode.EndsBeforeStart, _) => "終わりは始まりより後にしてください。",
            (ProblemCode.Disagrees, Wording.English) => $"This does not agree with {detail}.",
            (ProblemCode.Disagrees, Wording.PlainJapanese) => "ほかの ところと 合いません。",
            (ProblemCode.Disagrees, _) => $"ほかの項目（{detail}）と合いません。",
            (ProblemCode.WrongCount, Wording.English) => $"There must be {detail}.",
            (ProblemCode.WrongCount, Wording.PlainJapanese) => $"{detail}個に してください。",
            (ProblemCode.WrongCount, _) => $"{detail}件必要です。",
            _ => throw new ArgumentOutOfRangeException(nameof(problem)),
        };
    }
}
