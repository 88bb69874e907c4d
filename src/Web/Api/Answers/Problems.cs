using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Kyodo.Grains.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Kyodo.Web.Api.Answers;

/// <summary>Makes problem documents (RFC 9457): <c>code</c> is a stable word, <c>errors</c> names the fields, texts are in the request's language.</summary>
public static class Problems
{
    private static readonly string[] RecordsThatAreBodies = ["need.", "participant.", "resource."];

    /// <summary>The problem of a command that was not done.</summary>
    /// <exception cref="ArgumentException">It was done.</exception>
    public static ProblemHttpResult Of(Answer answer)
    {
        var (status, japanese, english) = answer.Code switch
        {
            AnswerCode.Invalid => (StatusCodes.Status400BadRequest, "入力に誤りがあります。", "The input is not valid."),
            AnswerCode.NotFound => (StatusCodes.Status404NotFound, "見つかりません。", "There is no such thing."),
            AnswerCode.Forbidden => (StatusCodes.Status403Forbidden, "この操作はできません。", "You may not do this."),
            AnswerCode.Stale => (StatusCodes.Status409Conflict, "ほかの人が先に変更しました。読み直してください。", "It has changed since you read it. Read it again."),
            AnswerCode.WrongStage => (StatusCodes.Status409Conflict, "いまの段階ではできません。", "This is not possible at the present stage."),
            AnswerCode.AlreadyFilled => (StatusCodes.Status409Conflict, "すでに決まりました。", "It is already filled."),
            AnswerCode.Expired => (StatusCodes.Status409Conflict, "期限が過ぎました。", "The time for it is over."),
            AnswerCode.CapReached => (StatusCodes.Status409Conflict, "本人の決めた回数の上限に達しています。", "The participant's own limit of asks is reached."),
            AnswerCode.Paused => (StatusCodes.Status409Conflict, "この登録者はお休み中です。", "The participant rests."),
            AnswerCode.AlreadyAnswered => (StatusCodes.Status409Conflict, "すでにお答えいただいています。", "This has been answered before, differently."),
            _ => throw new ArgumentException("A command that was done is no problem.", nameof(answer)),
        };
        var problems = answer.Code == AnswerCode.Stale && answer.Problems.IsEmpty
            ? [new("version", "stale", japanese, english)]
            : answer.Problems;
        return Make(status, JsonNamingPolicy.SnakeCaseLower.ConvertName(answer.Code.ToString()), japanese, english, problems);
    }

    /// <summary>Fields are wrong.</summary>
    public static ProblemHttpResult Invalid(ImmutableArray<FieldProblem> problems) => Of(Answer.Invalid(problems));

    /// <summary>There is no such thing, or it is not for this account to know.</summary>
    public static ProblemHttpResult NotFound() => Of(Answer.Not(AnswerCode.NotFound));

    /// <summary>Any other problem.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">A stable word.</param>
    /// <param name="japanese">What is wrong, in Japanese.</param>
    /// <param name="english">The same in English.</param>
    /// <param name="problems">The fields that are wrong.</param>
    public static ProblemHttpResult Make(int status, string code, string japanese, string english, ImmutableArray<FieldProblem> problems)
    {
        var details = new ProblemDetails { Status = status, Title = InEnglish ? english : japanese };
        details.Extensions["code"] = code;
        if (!problems.IsDefaultOrEmpty)
            details.Extensions["errors"] = problems.Select(p => new FieldError(InBody(p.Field), p.Code, InEnglish ? p.MessageEnglish : p.Message)).ToArray();
        return TypedResults.Problem(details);
    }

    // Grains name the record a field belongs to; in the API's bodies it is the body itself.
    private static string InBody(string field)
    {
        foreach (var record in RecordsThatAreBodies)
        {
            if (field.StartsWith(record, StringComparison.Ordinal))
                return field[record.Length..];
        }

        return field;
    }

    private static bool InEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
}
