namespace Kyodo.Silo.Import;

/// <summary>A column of a layout. Headings are compared after NFKC, without white space and case, all dashes alike.</summary>
/// <param name="Name">The Japanese heading.</param>
/// <param name="Aliases">Other headings, Japanese or English.</param>
public sealed record ImportColumn(string Name, params string[] Aliases);
