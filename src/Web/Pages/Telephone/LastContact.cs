using Kyodo.Grains.Participants;
using Kyodo.Web.Words;

namespace Kyodo.Web.Pages.Telephone;

/// <summary>When somebody was last asked for something, in words.</summary>
internal static class LastContact
{
    /// <summary>The day, what for and how it stands; that it is the first time when there was none.</summary>
    internal static string Of(Phrases words, ParticipantView person) => person.Offers is [var last, ..]
        ? words["Calls.LastContact.Of", words.LongDay(last.AskedOn), last.Title, words.Of(last.Stage)]
        : words["Calls.LastContact.None"];
}
