namespace Kyodo.Web.Tests.Input;

/// <summary>A request that must be refused, and how.</summary>
/// <param name="What">What is wrong with it.</param>
/// <param name="As">Who sends it.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The address; names in braces are filled in.</param>
/// <param name="Body">The body; null for none.</param>
/// <param name="Status">The status expected.</param>
/// <param name="Field">The field named; null when the problem is no field's.</param>
public sealed record BadInput(string What, World.Caller As, string Method, string Path, string? Body, int Status, string? Field)
{
    /// <summary>The media type sent.</summary>
    public string MediaType { get; init; } = "application/json";

    /// <summary>The command's id sent, if any.</summary>
    public string? Command { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Path}: {What}";
}
