namespace Kyodo.Web.Pages.Parts;

/// <summary>One bar of a chart.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Share">Its length, 0 to 1.</param>
/// <param name="Value">Its value in words.</param>
/// <param name="IsQuiet">Whether it stands for what was before, or for what is only compared with.</param>
public sealed record ChartBar(string Label, double Share, string Value, bool IsQuiet = false);
