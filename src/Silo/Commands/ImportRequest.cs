namespace Kyodo.Silo.Commands;

/// <summary>Who wants to import.</summary>
/// <param name="Actor">Who imports, as the records will say: an account's name or an office.</param>
/// <param name="ReadOnly">Whether nothing will be written.</param>
public sealed record ImportRequest(string Actor, bool ReadOnly);
