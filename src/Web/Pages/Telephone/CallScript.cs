using System.Globalization;
using Kyodo.Matching.Model;
using Kyodo.Web.Pages.Layout;
using Kyodo.Web.Words;

namespace Kyodo.Web.Pages.Telephone;

/// <summary>The sentence to read aloud on the telephone. It names nobody: who asks is told at their consent.</summary>
internal static class CallScript
{
    /// <summary>The sentence in a language, whatever the coordinator's own.</summary>
    /// <param name="words">The words.</param>
    /// <param name="city">The municipality.</param>
    /// <param name="need">The need.</param>
    /// <param name="culture">The language: ja, en or ja-Hira.</param>
    internal static string Of(Phrases words, City city, Need need, string culture)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return words["Script.Ask", city.Name, When(words, need), Where(words, city, need), need.Title];
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    /// <summary>When, in words.</summary>
    internal static string When(Phrases words, Need need) =>
        need.Windows.Count > 0 ? words.List(need.Windows.Take(3).Select(words.Window))
        : need.Hours.IsEmpty ? words["Need.AnyTime"]
        : words.Hours(need.Hours);

    private static string Where(Phrases words, City city, Need need) =>
        need.Place is not { } place ? words.Of(need.Presence)
        : place.Label.Length > 0 ? place.Label
        : city.NameOf(place.District);
}
