namespace Kyodo.Embedded.Generator;

/// <summary>One parameter of a grain method.</summary>
internal sealed record GrainParameter(string Type, string Name, bool IsToken);
