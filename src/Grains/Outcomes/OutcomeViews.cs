using Kyodo.Grains.Needs;
using Kyodo.Matching.Learning.Outcomes;

namespace Kyodo.Grains.Outcomes;

/// <summary>What an offer's state says as an outcome.</summary>
public static class OutcomeViews
{
    /// <summary>How far an offer has come, at a new stage.</summary>
    public static OutcomeStep Reached(OutcomeStep before, OfferStage stage)
    {
        var step = stage switch
        {
            OfferStage.Agreed or OfferStage.Consented or OfferStage.MeetingPlanned or OfferStage.Confirmed => OutcomeStep.Agreed,
            OfferStage.Active => OutcomeStep.Started,
            OfferStage.Completed => OutcomeStep.Completed,
            _ => OutcomeStep.Asked,
        };
        return step > before ? step : before;
    }

    /// <summary>Where the outcome stands; null while nobody has been asked, for applications, and for asks of which too little is remembered.</summary>
    public static OutcomeMark? Mark(OfferRecord record) =>
        record.Context is null || record.Offer.ByApplication || record.Offer.Stage is OfferStage.Sending or OfferStage.Applied || (record.Offer.Stage == OfferStage.Undelivered && record.ToldOutcome is null)
            ? null
            : new(record.Reached, End(record));

    /// <summary>Whether the outcomes' book is still to be told.</summary>
    public static bool IsUntold(OfferRecord record) => Mark(record) is { } mark && mark != record.ToldOutcome;

    /// <summary>The outcome; null as <see cref="Mark"/> is.</summary>
    public static Outcome? Of(NeedState state, OfferRecord record)
    {
        if (Mark(record) is not { } mark)
            return null;
        var context = record.Context!;
        return new()
        {
            Offer = record.Offer.Id,
            Need = state.Need!.Id,
            Bins = context.Bins,
            AskedAt = record.MadeAt,
            Reached = mark.Reached,
            End = mark.End,
            // A clock set back must not make an answer older than its question.
            EndedAt = mark.End == OutcomeEnd.Open ? null : record.Offer.Since < record.MadeAt ? record.MadeAt : record.Offer.Since,
            Groups = context.Groups,
            Version = state.Version,
        };
    }

    private static OutcomeEnd End(OfferRecord record) => record.Offer.Stage switch
    {
        OfferStage.Completed => OutcomeEnd.Completed,
        // One that was told of and then not delivered after all was recorded by mistake.
        OfferStage.Declined or OfferStage.Undelivered => OutcomeEnd.Excused,
        OfferStage.Passed or OfferStage.Expired => record.IsExcused ? OutcomeEnd.Excused : OutcomeEnd.Passed,
        OfferStage.Withdrawn => record.IsExcused ? OutcomeEnd.Excused : OutcomeEnd.Stopped,
        _ => OutcomeEnd.Open,
    };
}
