using Kyodo.Silo.Import.Layouts;
using Kyodo.Silo.Import.Values;

namespace Kyodo.Silo.Import;

/// <summary>The layouts a file may have, and how its headings tell which.</summary>
public static class ImportLayouts
{
    /// <summary>All layouts. The first whose marks are all among a file's headings is the file's: the narrow ones come first.</summary>
    public static IReadOnlyList<ImportLayout> All { get; } =
    [
        ShelterLayouts.EmergencySites,
        ShelterLayouts.Shelters,
        EventLayout.Layout,
        ChildFacilityLayout.Layout,
        FacilityLayout.Layout,
        ParkLayout.Layout,
        VolunteerCallLayout.Layout,
        NeedLayout.Layout,
        ResourceLayout.Layout,
        ParticipantLayout.Layout,
    ];

    /// <summary>A heading as headings are compared: NFKC, lower case, without white space and （必須）, all dashes alike.</summary>
    internal static string HeadingKey(string heading) =>
        JapaneseText.Key(heading).Replace("(必須)", "", StringComparison.Ordinal).TrimEnd('*');

    /// <summary>The layout whose marks are all among the headings, or null.</summary>
    internal static ImportLayout? Recognise(IReadOnlySet<string> headingKeys) =>
        All.FirstOrDefault(layout => layout.Marks.All(mark => Keys(mark).Any(headingKeys.Contains)));

    /// <summary>Every heading of the column, as headings are compared.</summary>
    internal static IEnumerable<string> Keys(ImportColumn column) => column.Aliases.Prepend(column.Name).Select(HeadingKey);
}
