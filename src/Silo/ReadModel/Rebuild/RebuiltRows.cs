namespace Kyodo.Silo.ReadModel.Rebuild;

/// <summary>How many rows were made.</summary>
/// <param name="Participants">Of persons and groups.</param>
/// <param name="Needs">Of needs.</param>
/// <param name="Collaborations">Of collaborations.</param>
public sealed record RebuiltRows(int Participants, int Needs, int Collaborations);
