using System.Globalization;
using Kyodo.Grains.Commands;
using Kyodo.Silo.Import;
using Kyodo.Silo.Import.Applying;
using Kyodo.Web.Accounts;
using Kyodo.Web.Api.Answers;
using Kyodo.Web.Api.Binding;
using Kyodo.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kyodo.Web.Api.Imports;

/// <summary>Imports of CSV files: participants, resources, needs and the national open-data layouts.</summary>
public static class ImportApi
{
    private const int LongestFileName = 200;

    // A byte more than an import reads, so that a file a little too large is explained by the import itself.
    /// <summary>The largest upload, in bytes: a file of 10 MiB and the form around it.</summary>
    public const int LargestUpload = (10 * 1024 * 1024) + 1024;

    private static readonly string[] MediaTypes = ["text/csv", "application/csv", "application/vnd.ms-excel", "application/octet-stream"];

    /// <summary>Maps the route.</summary>
    public static RouteGroupBuilder MapImportApi(this RouteGroupBuilder api)
    {
        api.MapPost("/desk/import", Import).WithTags("Desk").RequireAuthorization(Policies.Desk)
            .WithSummary("Imports a CSV file (the body), or with choice=dryRun says what an import would do")
            .WithMetadata(new BodyLimitAttribute(LargestUpload));
        return api;
    }

    private static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> Import(
        string? choice, string? fileName, string? fiscalYear, HttpContext context, GrainImports imports, TimeProvider time, CancellationToken cancellation)
    {
        var chosen = Query.Word<ImportChoice>(choice, "choice")
            ?? throw new BadInputException(new("choice", "missing", "dryRun・keepGood・allOrNothingのいずれかを指定してください。", "One of dryRun, keepGood and allOrNothing is required."));
        var name = Query.Text(fileName, "fileName", LongestFileName) ?? "";
        if (!MediaTypes.Contains(context.Request.GetTypedHeaders().ContentType?.MediaType.Value, StringComparer.OrdinalIgnoreCase))
            return Problems.Make(StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type", "この形式のデータは受け付けられません。", "This media type is not supported.", [new("Content-Type", "unsupported_media_type", "text/csv で送ってください。", "Send text/csv.")]);
        var mode = chosen switch
        {
            ImportChoice.KeepGood => ImportMode.KeepGood,
            ImportChoice.AllOrNothing => ImportMode.AllOrNothing,
            _ => (ImportMode?)null,
        };
        var year = Year(fiscalYear);
        var import = await imports.Open(SignedIn.Of(context.User).Account);
        var bytes = await ImportRun.ReadAsync(context.Request.Body, ImportLimits.Default, cancellation);
        var plan = await ImportRun.PlanAsync(bytes, import.Options(name, time.GetUtcNow(), year), import.Target, cancellation);
        var report = mode is { } wanted && plan.MayApply(wanted)
            ? await ImportRun.ApplyAsync(plan, wanted, import.Target, null, null, cancellation)
            : await ImportRun.CheckAsync(plan, import.Target, cancellation);
        return report.Plan.FileRefused
            ? Problems.Make(StatusCodes.Status400BadRequest, "file_refused", "このファイルは取り込めません。", "This file cannot be imported.",
                [.. report.Problems.Where(p => p.Severity == ImportSeverity.File).Select(p => new FieldProblem(
                    p.Column.Length > 0 ? p.Column : "body", p.Code.ToString(), p.Explain(CultureInfo.GetCultureInfo("ja")), p.Explain(CultureInfo.GetCultureInfo("en"))))])
            : TypedResults.Ok(ImportAnswer.Of(report));
    }

    private static int? Year(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1868 and <= 2200
            ? year
            : throw new BadInputException(new("fiscalYear", "out_of_range", "2026のような年を指定してください。", "A year such as 2026 is expected."));
    }
}
