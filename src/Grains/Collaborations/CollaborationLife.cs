using System.Globalization;
using Kyodo.Grains.Care;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Collaborations;

/// <summary>The life of an activity both sides agreed to, as pure steps: work, hours, review, end.</summary>
public static class CollaborationLife
{
    /// <summary>Most records of work.</summary>
    public const int WorkCapacity = 2_000;

    /// <summary>Whether the need or the read model is to be told.</summary>
    public static bool HasMail(CollaborationState state) => state.Start is not null && state.Version > state.ToldVersion;

    /// <summary>Starts it; started already, it stays as it is.</summary>
    public static (CollaborationState State, Answer Answer) Start(CollaborationState state, StartCollaboration command, DateTimeOffset now) =>
        state.Start is null
            ? Done(state with { Start = command, StartedAt = now })
            : (state, state.Start.Offer == command.Offer ? Answer.Done(state.Version) : Answer.Not(AnswerCode.Forbidden, state.Version));

    /// <summary>Records work done.</summary>
    /// <param name="state">The state.</param>
    /// <param name="command">The record.</param>
    /// <param name="now">When; a day's slack covers every time zone.</param>
    public static (CollaborationState State, Answer Answer) Record(CollaborationState state, RecordHours command, DateTimeOffset now)
    {
        if (Refusal(state, command.By) is { } refusal)
            return (state, refusal);
        var problems = FieldProblems.Text(command.Note, "note", 500);
        if (command.Hours is <= 0 or > 24 || command.Hours % 0.25m != 0)
            problems = problems.Add(FieldProblems.Of(new Problem("hours", ProblemCode.OutOfRange, "0.25-24")));
        var tomorrow = DateOnly.FromDateTime(now.UtcDateTime).AddDays(1);
        if (command.Date > tomorrow)
            problems = problems.Add(FieldProblems.Of(new Problem("date", ProblemCode.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"-{tomorrow:yyyy-MM-dd}"))));
        if (state.Work.Length >= WorkCapacity)
            problems = problems.Add(FieldProblems.Of(new Problem("work", ProblemCode.TooMany, "2000")));
        if (problems.Length > 0)
            return (state, Answer.Invalid(problems, state.Version));
        return state.Stage is CollaborationStage.Confirmed or CollaborationStage.Active
            ? Done(state with { Stage = CollaborationStage.Active, Work = state.Work.Add(new WorkEntry(command.Date, command.Hours, command.Note, command.By)) })
            : (state, Answer.Not(AnswerCode.WrongStage, state.Version));
    }

    /// <summary>ふりかえり, once a side; the desk reviews for the side it acts for.</summary>
    public static (CollaborationState State, Answer Answer) Review(CollaborationState state, ReviewCollaboration command, DateTimeOffset now)
    {
        if (Refusal(state, command.By) is { } refusal)
            return (state, refusal);
        var problems = FieldProblems.Text(command.Comment, "comment", 1000);
        if (command.Rating is < 1 or > 5)
            problems = problems.Add(FieldProblems.Of(new Problem("rating", ProblemCode.OutOfRange, "1-5")));
        if (problems.Length > 0)
            return (state, Answer.Invalid(problems, state.Version));
        var review = new Review(command.By, now, command.Rating, command.Again, command.Comment);
        if (command.By.For == state.Start!.Requester)
            return state.RequesterReview is null ? Done(state with { RequesterReview = review }) : (state, Answer.Not(AnswerCode.AlreadyAnswered, state.Version));
        if (command.By.For == state.Start.Participant)
            return state.ParticipantReview is null ? Done(state with { ParticipantReview = review }) : (state, Answer.Not(AnswerCode.AlreadyAnswered, state.Version));
        return (state, Answer.Invalid([FieldProblems.Missing("by.for")], state.Version));
    }

    /// <summary>Ends it.</summary>
    public static (CollaborationState State, Answer Answer) End(CollaborationState state, EndCollaboration command)
    {
        if (Refusal(state, command.By) is { } refusal)
            return (state, refusal);
        var problems = FieldProblems.Text(command.Reason, "reason", 500);
        if (command.Stage is not (CollaborationStage.Completed or CollaborationStage.NoShow or CollaborationStage.Withdrawn))
            problems = problems.Add(FieldProblems.Of(new Problem("stage", ProblemCode.Unknown)));
        if (problems.Length > 0)
            return (state, Answer.Invalid(problems, state.Version));
        if (state.Stage == command.Stage)
            return (state, Answer.Done(state.Version));
        return state.Stage is CollaborationStage.Confirmed or CollaborationStage.Active
            ? Done(state with { Stage = command.Stage })
            : (state, Answer.Not(AnswerCode.WrongStage, state.Version));
    }

    /// <summary>Erases what one side wrote; what was done for a requester is the requester's, so that then every word goes.</summary>
    public static CollaborationState Erase(CollaborationState state, ParticipantId participant)
    {
        if (state.Start is not { } start)
            return state;
        var all = start.Requester == participant;
        var next = state with
        {
            Start = all ? start with { Title = CareLife.ErasedName } : start,
            Work = [.. state.Work.Select(w => all || w.By.For == participant ? w with { Note = "" } : w)],
            RequesterReview = all ? Wordless(state.RequesterReview) : state.RequesterReview,
            ParticipantReview = all || start.Participant == participant ? Wordless(state.ParticipantReview) : state.ParticipantReview,
        };
        var isSame = next.Start == state.Start && next.Work.SequenceEqual(state.Work) && next.RequesterReview == state.RequesterReview && next.ParticipantReview == state.ParticipantReview;
        return isSame ? state : next with { Version = state.Version + 1 };
    }

    private static Review? Wordless(Review? review) => review is null ? null : review with { Comment = "" };

    private static Answer? Refusal(CollaborationState state, Actor by) =>
        state.Start is not { } start ? Answer.Not(AnswerCode.NotFound)
        : !by.MayActFor(start.Requester) && !by.MayActFor(start.Participant) ? Answer.Not(AnswerCode.Forbidden, state.Version)
        : null;

    private static (CollaborationState State, Answer Answer) Done(CollaborationState state)
    {
        var next = state with { Version = state.Version + 1 };
        return (next, Answer.Done(next.Version));
    }
}
