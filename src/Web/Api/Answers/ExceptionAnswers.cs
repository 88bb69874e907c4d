using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kyodo.Grains.Commands;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Orleans.Runtime;

namespace Kyodo.Web.Api.Answers;

/// <summary>Answers exceptions of the API with problem documents: input that cannot be read names its field, a store that is away says when to try again.</summary>
public sealed partial class ExceptionAnswers(ILogger<ExceptionAnswers> logger) : IExceptionHandler
{
    private const string RetryAfterSeconds = "2";

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!httpContext.Request.Path.StartsWithSegments("/api"))
            return IsPageAnswered(httpContext, exception);
        var problem = exception switch
        {
            BadInputException bad => Problems.Invalid([bad.Problem]),
            BadHttpRequestException { InnerException: JsonException json } => Problems.Invalid(Of(json)),
            BadHttpRequestException bad => Of(bad),
            _ when IsPassing(httpContext, exception) => Unavailable(httpContext, exception),
            _ => null,
        };
        if (problem is null)
            return false;
        await problem.ExecuteAsync(httpContext);
        return true;
    }

    private static ProblemHttpResult Of(BadHttpRequestException bad) => bad.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => Problems.Make(
            bad.StatusCode, "too_large", "送信されたデータが大きすぎます。", "The body is too large.",
            [new("body", "too_large", "送信されたデータが大きすぎます。", "The body is too large.")]),
        StatusCodes.Status415UnsupportedMediaType => Problems.Make(
            bad.StatusCode, "unsupported_media_type", "この形式のデータは受け付けられません。", "This media type is not supported.",
            [new("Content-Type", "unsupported_media_type", "application/json で送ってください。", "Send application/json.")]),
        StatusCodes.Status408RequestTimeout => Problems.Make(bad.StatusCode, "request_timeout", "送信に時間がかかりすぎました。", "The body came too slowly.", []),
        _ => Problems.Invalid([new(ParameterOf(bad), "invalid", "この値は使えません。", "This value cannot be read.")]),
    };

    // The reader tells the path of what it could not read, but a missing or unknown member's name in the message only.
    private static ImmutableArray<FieldProblem> Of(JsonException json)
    {
        var path = json.Path is { Length: > 2 } text && text.StartsWith("$.", StringComparison.Ordinal) ? text[2..] : "";
        if (UnknownMember().Match(json.Message) is { Success: true } unknown)
        {
            var name = unknown.Groups[1].Value;
            return [new(path.EndsWith(name, StringComparison.Ordinal) ? path : Join(path, name), "unknown_field", "この項目はありません。", "There is no such field.")];
        }

        if (MissingMembers().Match(json.Message) is { Success: true } missing)
        {
            return [.. Quoted().Matches(missing.Groups[1].Value)
                .Select(m => new FieldProblem(Join(path, m.Groups[1].Value), "missing", "入力してください。", "This is required."))];
        }

        return path == ""
            ? [new("body", "malformed", "JSONとして読めません。", "This is not the JSON that is expected.")]
            : [new(path, "invalid", "この値は使えません。", "This value is not one of those expected.")];
    }

    private static string Join(string path, string name) => path == "" ? name : path + "." + name;

    // The framework says which parameter it was in the message only.
    private static string ParameterOf(BadHttpRequestException bad) =>
        Parameter().Match(bad.Message) is { Success: true } match ? match.Groups[1].Value : "body";

    // A silo that goes may cancel a call that nobody gave up.
    private static bool IsPassing(HttpContext context, Exception exception) =>
        exception is TimeoutException or OrleansException or DbException or DbUpdateException or IOException
        || (exception is OperationCanceledException && !context.RequestAborted.IsCancellationRequested);

    // Pages get a status here; which page says it is decided outside.
    private bool IsPageAnswered(HttpContext context, Exception exception)
    {
        if (exception is BadHttpRequestException bad)
            context.Response.StatusCode = bad.StatusCode;
        else if (IsPassing(context, exception))
            Unavailable(context, exception);
        else
            return false;
        return true;
    }

    private ProblemHttpResult Unavailable(HttpContext context, Exception exception)
    {
        LogUnavailable(logger, context.GetEndpoint()?.DisplayName, exception);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Problems.Make(
            StatusCodes.Status503ServiceUnavailable, "unavailable", "ただいま処理できません。しばらくしてからもう一度お試しください。",
            "This cannot be done right now. Try again in a moment.", []);
    }

    [GeneratedRegex("""JSON property '([^']{1,200})' could not be mapped""")]
    private static partial Regex UnknownMember();

    [GeneratedRegex("missing required properties including: (.*)$")]
    private static partial Regex MissingMembers();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("""parameter "[^" ]+ ([A-Za-z0-9_]+)" """)]
    private static partial Regex Parameter();

    [LoggerMessage(LogLevel.Warning, "{Endpoint} was answered 503.")]
    private static partial void LogUnavailable(ILogger logger, string? endpoint, Exception exception);
}
