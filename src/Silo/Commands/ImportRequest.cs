namespace Kyodo.Silo.Commands;

/// <summary>Who wants to import, and where.</summary>
/// <param name="Municipality">The municipality's code; empty for the only one there is.</param>
/// <param name="Actor">Who imports, as the records will say: an account's name or an office.</param>
/// <param name="ReadOnly">Whether nothing will be written.</param>
public sealed record ImportRequest(string Municipality, string Actor, bool ReadOnly);
