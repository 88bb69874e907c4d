namespace Kyodo.Silo.Import.Csv;

/// <summary>How a file's text is encoded.</summary>
public enum CsvEncoding : byte
{
    /// <summary>UTF-8, with or without a byte order mark.</summary>
    Utf8 = 0,

    /// <summary>Shift_JIS as Windows writes it, code page 932.</summary>
    ShiftJis = 1,
}
