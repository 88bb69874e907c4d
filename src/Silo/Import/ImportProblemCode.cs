namespace Kyodo.Silo.Import;

/// <summary>What is wrong with a file, a row or a cell. The names are part of the report: never rename.</summary>
public enum ImportProblemCode : byte
{
    /// <summary>The file has no byte, or only white space.</summary>
    EmptyFile,

    /// <summary>The file is larger than allowed.</summary>
    FileTooLarge,

    /// <summary>The bytes are neither UTF-8 nor Shift_JIS (CP932) from this line on.</summary>
    UnknownEncoding,

    /// <summary>No layout has these column headings.</summary>
    UnknownLayout,

    /// <summary>Two columns bear the same heading.</summary>
    DuplicateHeading,

    /// <summary>The layout is known and holds nothing that can be matched.</summary>
    LayoutNotImported,

    /// <summary>There are more rows than allowed; the rest was not read.</summary>
    TooManyRows,

    /// <summary>There are more columns than allowed.</summary>
    TooManyColumns,

    /// <summary>The header is the only row.</summary>
    NoRows,

    /// <summary>A quoted cell opens on this line and is never closed.</summary>
    UnclosedQuote,

    /// <summary>Text follows a closing quote.</summary>
    TextAfterQuote,

    /// <summary>The row has another number of cells than the header.</summary>
    RaggedRow,

    /// <summary>The cell is longer than any cell may be.</summary>
    CellTooLong,

    /// <summary>The cell holds a NUL character.</summary>
    NulCharacter,

    /// <summary>The cell holds a character of the machine's own (外字), which nobody else can read.</summary>
    PrivateCharacter,

    /// <summary>A value is required here.</summary>
    Missing,

    /// <summary>The text is too long.</summary>
    TooLong,

    /// <summary>The value is none of those allowed.</summary>
    NotAllowed,

    /// <summary>The value is not a whole number in the range.</summary>
    NotANumber,

    /// <summary>The value is not a date.</summary>
    NotADate,

    /// <summary>The date names another weekday than the one it falls on.</summary>
    WrongWeekday,

    /// <summary>The date names no year and no fiscal year was given.</summary>
    NoYear,

    /// <summary>The value is not a time of day.</summary>
    NotATime,

    /// <summary>The end is not after the start.</summary>
    EndBeforeStart,

    /// <summary>The value is not a set of weekdays or hours.</summary>
    NotHours,

    /// <summary>The value is not a telephone number.</summary>
    NotATelephone,

    /// <summary>The value is not a mail address.</summary>
    NotAMailAddress,

    /// <summary>The position is not in Japan, is half given or is not a number.</summary>
    NotAPosition,

    /// <summary>The municipality has no such district.</summary>
    UnknownDistrict,

    /// <summary>The place lies in no district of the municipality.</summary>
    OutsideDistricts,

    /// <summary>The row belongs to another municipality.</summary>
    OtherMunicipality,

    /// <summary>No participant is known by that key or id.</summary>
    UnknownParticipant,

    /// <summary>An earlier row has the same key and says something else.</summary>
    DuplicateKey,

    /// <summary>The row says that it does not take place.</summary>
    Cancelled,

    /// <summary>All its dates have passed.</summary>
    Past,

    /// <summary>There are more entries in the cell than allowed.</summary>
    TooMany,

    /// <summary>The record that the row makes breaks a rule of the model; the detail names its field.</summary>
    BreaksRule,

    /// <summary>The store refused the record.</summary>
    RefusedByStore,

    /// <summary>Note: an earlier row says the same.</summary>
    RepeatedRow,

    /// <summary>Note: a column that no layout knows; it is ignored.</summary>
    UnknownColumn,

    /// <summary>Note: a word that is no skill of the catalogue; it is left out.</summary>
    UnknownSkill,

    /// <summary>Note: a reading that is not in kana; it is left out.</summary>
    KanaLeftOut,

    /// <summary>Note: opening hours that could not be read; they are left out.</summary>
    HoursLeftOut,

    /// <summary>Note: hours were read in part: an exception in words is left out.</summary>
    HoursSimplified,

    /// <summary>Note: the home lies in no district; it is left out.</summary>
    HomeLeftOut,

    /// <summary>Note: no number of people is given; one is assumed.</summary>
    SlotsAssumed,

    /// <summary>Note: no time of day is given; one is assumed.</summary>
    TimeAssumed,

    /// <summary>Note: no owner is given; the municipality is assumed.</summary>
    OwnerAssumed,

    /// <summary>Note: the text was too long and was cut.</summary>
    Shortened,
}
