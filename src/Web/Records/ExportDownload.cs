using Kyodo.Silo.Exports;
using Kyodo.Silo.Records;
using Kyodo.Web.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kyodo.Web.Records;

/// <summary>The whole-city export as a download for administrators. That they took it is in the audit trail before the first byte goes.</summary>
public static class ExportDownload
{
    /// <summary>The address.</summary>
    public const string Path = "/admin/export.zip";

    /// <summary>Maps it.</summary>
    public static void MapExportDownload(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, Download).RequireAuthorization(Policies.Administrator).ExcludeFromDescription();

    private static async Task<PushStreamHttpResult> Download(OpenExport export, AuditTrail trail, TimeProvider time, HttpContext context)
    {
        var who = SignedIn.Of(context.User);
        await trail.WriteEverybody(who.Municipality, who.Account, Path, context.RequestAborted);
        return TypedResults.Stream(stream => export.Write(stream, time.GetUtcNow(), context.RequestAborted), "application/zip", $"kyodo-{time.GetUtcNow():yyyyMMdd}.zip");
    }
}
