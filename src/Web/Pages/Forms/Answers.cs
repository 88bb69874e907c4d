namespace Kyodo.Web.Pages.Forms;

/// <summary>How a page answers a form.</summary>
internal static class Answers
{
    /// <summary>Leads on to a page that can be reloaded without sending the form again (303 See Other).</summary>
    internal static void SeeOther(this HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
    }
}
