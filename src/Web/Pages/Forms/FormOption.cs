namespace Kyodo.Web.Pages.Forms;

/// <summary>One choice of a field.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What is read.</param>
/// <param name="Hint">More about it, or nothing.</param>
/// <param name="Icon">Its picture's name, or nothing.</param>
public sealed record FormOption(string Value, string Label, string? Hint = null, string? Icon = null);
