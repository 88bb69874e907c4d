using System.Collections.Immutable;
using Kyodo.Matching.Model;

namespace Kyodo.Silo.Exports;

/// <summary>What an export holds: <c>manifest.json</c>, written last.</summary>
/// <param name="Format">The version of this form.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Municipality">Whose.</param>
/// <param name="Files">The files, by name.</param>
public sealed record ExportManifest(int Format, DateTimeOffset MadeAt, MunicipalityCode Municipality, ImmutableArray<ExportFile> Files)
{
    /// <summary>The form this code writes and reads.</summary>
    public const int CurrentFormat = 2;

    /// <summary>The oldest form this code reads: without tables.</summary>
    public const int OldestFormat = 1;

    /// <summary>The manifest's file name.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The kind of the districts' journals.</summary>
    public const string Journals = "district-journals";

    /// <summary>What the kind of a table begins with; its name follows.</summary>
    public const string Table = "table/";
}
