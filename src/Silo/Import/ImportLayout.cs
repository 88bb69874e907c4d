namespace Kyodo.Silo.Import;

/// <summary>One kind of file: its columns, and how a row becomes records.</summary>
public sealed class ImportLayout
{
    internal ImportLayout(string name, string japanese, string english, IReadOnlyList<ImportColumn> columns, IReadOnlyList<ImportColumn> marks, Action<ImportRow> read, bool reportsUnknownColumns = false, ImportColumn? references = null)
    {
        (Name, Japanese, English, Columns, Marks, Read, ReportsUnknownColumns, References) = (name, japanese, english, columns, marks, read, reportsUnknownColumns, references);
    }

    internal ImportLayout(string name, string japanese, string english, IReadOnlyList<ImportColumn> marks, string refusalJapanese, string refusalEnglish)
        : this(name, japanese, english, marks, marks, static _ => { })
    {
        RefusalJapanese = refusalJapanese;
        RefusalEnglish = refusalEnglish;
    }

    /// <summary>Its name in reports and ids; never renamed.</summary>
    public string Name { get; }

    /// <summary>Its name on Japanese pages.</summary>
    public string Japanese { get; }

    /// <summary>Its name on English pages.</summary>
    public string English { get; }

    /// <summary>The columns that are read.</summary>
    public IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>The columns whose headings, all of them, tell the layout.</summary>
    public IReadOnlyList<ImportColumn> Marks { get; }

    /// <summary>Why nothing of this layout is imported, in Japanese; null when it is.</summary>
    public string? RefusalJapanese { get; }

    /// <summary>Why nothing of this layout is imported, in English; null when it is.</summary>
    public string? RefusalEnglish { get; }

    internal Action<ImportRow> Read { get; }

    internal bool ReportsUnknownColumns { get; }

    /// <summary>The column that names a participant by key, or null.</summary>
    internal ImportColumn? References { get; }
}
