using Kyodo.Silo.Exports;
using Kyodo.Web.Accounts;

namespace Kyodo.Web.Records;

/// <summary>The whole-city export as a download for administrators.</summary>
public static class ExportDownload
{
    /// <summary>The address.</summary>
    public const string Path = "/admin/export.zip";

    /// <summary>Maps it.</summary>
    public static void MapExportDownload(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, (OpenExport export, TimeProvider time, HttpContext context) => TypedResults.Stream(
                stream => export.Write(stream, time.GetUtcNow(), context.RequestAborted), "application/zip", $"kyodo-{time.GetUtcNow():yyyyMMdd}.zip"))
            .RequireAuthorization(Policies.Administrator).ExcludeFromDescription();
}
