using System.Globalization;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Participants;

/// <summary>A class or a team as one applicant (row P4): slots now, names later. Names are kept by the group alone, and only while it holds the slots.</summary>
public static class Rosters
{
    /// <summary>What is wrong with a number of slots for a participant; null for nothing.</summary>
    /// <param name="participant">Who would take them: only a group takes more than one.</param>
    /// <param name="slots">How many.</param>
    public static FieldProblem? SlotsProblem(ParticipantId participant, int slots)
    {
        var most = participant.IsPerson ? 1 : NeedRules.LargestSlotCount;
        return slots < 1 || slots > most
            ? FieldProblems.Of(new Problem("slots", ProblemCode.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"1-{most}")))
            : null;
    }

    /// <summary>Puts the names down.</summary>
    /// <param name="state">The state.</param>
    /// <param name="command">The names.</param>
    /// <param name="now">When; a day's slack covers every time zone.</param>
    public static (ParticipantState State, Answer Answer) Put(ParticipantState state, PutRoster command, DateTimeOffset now)
    {
        if (state.Participant is not { } participant)
            return (state, Answer.Not(AnswerCode.NotFound));
        if (!command.By.MayActFor(participant.Id))
            return (state, Answer.Not(AnswerCode.Forbidden, state.Version));
        if (ParticipantLife.Find(state, command.Offer) is not { } entry)
            return (state, Answer.Not(AnswerCode.NotFound, state.Version));
        if (participant.Id.IsPerson || !Needs.OfferStages.HoldsSlot(entry.Offer.Stage) || entry.Offer.Stage == Needs.OfferStage.Completed)
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        List<FieldProblem> problems = [];
        if (command.Names.Length > entry.Offer.Slots)
            problems.Add(FieldProblems.Of(new Problem("names", ProblemCode.TooMany, entry.Offer.Slots.ToString(CultureInfo.InvariantCulture))));
        var tomorrow = DateOnly.FromDateTime(now.UtcDateTime).AddDays(1);
        foreach (var (i, name) in command.Names.Index())
        {
            problems.AddRange(FieldProblems.Text(name.Name, string.Create(CultureInfo.InvariantCulture, $"names[{i}].name"), 80, required: true));
            if (name.GuardianConsentOn > tomorrow)
                problems.Add(FieldProblems.Of(new Problem(string.Create(CultureInfo.InvariantCulture, $"names[{i}].guardianConsentOn"), ProblemCode.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"-{tomorrow:yyyy-MM-dd}"))));
        }

        return problems.Count > 0
            ? (state, Answer.Invalid([.. problems], state.Version))
            : (state with { Offers = state.Offers.Replace(entry, entry with { Roster = command.Names }) }, Answer.Done(state.Version));
    }

    /// <summary>The entry of an offer that has changed: the names stay as long as the slots are held.</summary>
    public static OfferEntry Follow(OfferEntry entry, ParticipantOffer offer, DateTimeOffset now) =>
        entry with { Offer = offer, ChangedAt = now, Roster = Needs.OfferStages.HoldsSlot(offer.Stage) ? [.. entry.Roster.Take(offer.Slots)] : [] };
}
