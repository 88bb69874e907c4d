namespace Kyodo.Web.Pages.Admin;

/// <summary>A file that was sent.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">What is in it.</param>
/// <param name="FiscalYear">The fiscal year of dates without a year; null for none.</param>
public sealed record ImportFile(string Name, ReadOnlyMemory<byte> Bytes, int? FiscalYear);
