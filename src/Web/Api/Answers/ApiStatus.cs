using System.Collections.Immutable;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace Kyodo.Web.Api.Answers;

/// <summary>Gives API answers that have a status only (not signed in, no such route, too many requests) their problem document.</summary>
public static class ApiStatus
{
    /// <summary>Writes it.</summary>
    public static Task Write(StatusCodeContext context)
    {
        var status = context.HttpContext.Response.StatusCode;
        var (code, japanese, english) = status switch
        {
            StatusCodes.Status401Unauthorized => ("unauthorized", "サインインが必要です。", "Sign in first: send a bearer token."),
            StatusCodes.Status403Forbidden => ("forbidden", "この操作はできません。", "You may not do this."),
            StatusCodes.Status404NotFound => ("not_found", "見つかりません。", "There is no such thing."),
            StatusCodes.Status405MethodNotAllowed => ("method_not_allowed", "この方法では使えません。", "This method is not possible here."),
            StatusCodes.Status415UnsupportedMediaType => ("unsupported_media_type", "この形式のデータは受け付けられません。", "This media type is not supported."),
            StatusCodes.Status429TooManyRequests => ("too_many_requests", "回数が多すぎます。しばらくお待ちください。", "Too many requests. Wait a moment."),
            _ => (ReasonPhrases.GetReasonPhrase(status).ToLowerInvariant().Replace(' ', '_'), "処理できません。", "This cannot be done."),
        };
        ImmutableArray<Kyodo.Grains.Commands.FieldProblem> problems = status == StatusCodes.Status415UnsupportedMediaType
            ? [new("Content-Type", code, "application/json で送ってください。", "Send application/json.")]
            : [];
        return Problems.Make(status, code, japanese, english, problems).ExecuteAsync(context.HttpContext);
    }
}
