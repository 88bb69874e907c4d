using Microsoft.AspNetCore.Diagnostics;

namespace Kyodo.Web.Hosting;

/// <summary>Gives pages that end with a status only the page that says so.</summary>
public static class PageStatus
{
    /// <summary>Shows <c>/problem/{status}</c> under the address that was asked for.</summary>
    public static async Task Write(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var request = http.Request;
        var asked = (request.Method, request.Path, request.QueryString, http.Response.StatusCode);
        http.SetEndpoint(null);
        request.RouteValues = [];

        // Whatever was sent, the page is only read: a form refused for its antiforgery token would be refused there once more.
        (request.Method, request.Path, request.QueryString) = (HttpMethods.Get, $"/problem/{asked.StatusCode}", QueryString.Empty);

        // A component that finds "not found" on the answer writes nothing, for somebody else to fill it; so the page is made as any other
        // and the status put back when the answer begins.
        http.Response.StatusCode = StatusCodes.Status200OK;
        http.Response.OnStarting(() =>
        {
            http.Response.StatusCode = asked.StatusCode;
            return Task.CompletedTask;
        });
        try
        {
            await context.Next(http);
        }
        finally
        {
            (request.Method, request.Path, request.QueryString) = (asked.Method, asked.Path, asked.QueryString);
        }
    }
}
