namespace Kyodo.Web.Api.Needs;

/// <summary>Why.</summary>
/// <param name="Reason">At most 500 characters.</param>
public sealed record ReasonInput(string Reason = "");
