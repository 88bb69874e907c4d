namespace Kyodo.Web.Pages.Forms;

/// <summary>What is wrong with a form.</summary>
/// <param name="Name">The field's name; empty when it is no field's.</param>
/// <param name="Message">A sentence in the visitor's language.</param>
public sealed record FormProblem(string Name, string Message);
