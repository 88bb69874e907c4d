using Kyodo.Grains.Commands;
using Kyodo.Matching.Learning.Contests;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Rescoring;

/// <summary>The life of nightly runs as pure steps: when one is due, who joins, how it goes on and ends.</summary>
public static class RescoringLife
{
    /// <summary>The local hour, where none is set.</summary>
    public const int StandardHour = 2;

    /// <summary>Most reports that are kept.</summary>
    public const int ReportCapacity = 60;

    /// <summary>
    /// The night whose hour has last come, by its local date. By the local clock alone, so that a night in which the clock jumps over the hour,
    /// or strikes it twice, is one night.
    /// </summary>
    public static DateOnly DueNight(DateTimeOffset now, TimeZoneInfo zone, int hour)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var today = DateOnly.FromDateTime(local);
        return local.Hour >= hour ? today : today.AddDays(-1);
    }

    /// <summary>Keeps an hour. The first time no night counts as missed.</summary>
    public static (RescoringState State, Answer Answer) Keep(RescoringState state, int hour, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (hour is < 0 or > 23)
            return (state, Answer.Invalid([FieldProblems.Of(new Problem("hour", ProblemCode.OutOfRange, "0-23"))], state.Version));
        var next = state with { Hour = hour, LastNight = state.LastNight ?? DueNight(now, zone, hour) };
        return (next == state ? state : next, Answer.Done(state.Version));
    }

    /// <summary>The hour's reminder: begins the night's run when it has not been done. Nights that were missed are caught up by one run.</summary>
    /// <param name="state">The state.</param>
    /// <param name="id">The id for the run it may begin.</param>
    /// <param name="now">When.</param>
    /// <param name="zone">The city's zone.</param>
    public static RescoringState Tick(RescoringState state, Guid id, DateTimeOffset now, TimeZoneInfo zone)
    {
        var due = DueNight(now, zone, state.Hour);
        // A clock set back makes no night new.
        return state.Run is not null || state.LastNight is null || due <= state.LastNight
            ? state
            : Begun(state, new() { Id = id, Kind = RunKind.Night, Night = due, By = Actor.System, StartedAt = now });
    }

    /// <summary>Starts a run; joins the one that goes on.</summary>
    /// <param name="state">The state.</param>
    /// <param name="command">The command.</param>
    /// <param name="now">When.</param>
    public static (RescoringState State, Answer Answer) Start(RescoringState state, StartRun command, DateTimeOffset now)
    {
        if (!MayDecide(command.By))
            return (state, Answer.Not(AnswerCode.Forbidden, state.Version));
        if (state.Run is not null)
            return (state, command.Return ? Answer.Not(AnswerCode.WrongStage, state.Version) : Answer.Done(state.Version));
        var next = Begun(state, new() { Id = command.Command, Kind = command.Return ? RunKind.Return : RunKind.Asked, By = command.By, StartedAt = now });
        return (next, Answer.Done(next.Version));
    }

    /// <summary>Wants the run to end.</summary>
    public static (RescoringState State, Answer Answer) Cancel(RescoringState state, CancelRun command)
    {
        if (!MayDecide(command.By))
            return (state, Answer.Not(AnswerCode.Forbidden, state.Version));
        if (state.Run is not { } run || run.Id != command.Run)
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        var next = state with { Run = run with { IsCancelled = true }, Version = state.Version + 1 };
        return (next, Answer.Done(next.Version));
    }

    /// <summary>A model serves: the one the contest led to, or the one before.</summary>
    public static RescoringState Learned(RescoringState state, Guid run, Verdict? verdict, string before, string after) => On(state, run, r => r with
    {
        Stage = RunStage.Adopting,
        Verdict = verdict,
        ModelBefore = before,
        ModelAfter = after,
    });

    /// <summary>Every district has the model.</summary>
    public static RescoringState Adopted(RescoringState state, Guid run) => On(state, run, r => r with { Stage = RunStage.Scoring });

    /// <summary>A district's needs have been looked at.</summary>
    public static RescoringState Scored(RescoringState state, Guid run, DistrictId district, int needs, int lists, int first) => On(state, run, r => r.Districts.Contains(district) ? r : r with
    {
        Districts = r.Districts.Add(district),
        Needs = r.Needs + needs,
        ListsChanged = r.ListsChanged + lists,
        FirstChanged = r.FirstChanged + first,
    });

    /// <summary>Every district's needs have been looked at.</summary>
    public static RescoringState AllScored(RescoringState state, Guid run) => On(state, run, r => r with { Stage = RunStage.Planning });

    /// <summary>The run is over: its report is kept, and its night is done.</summary>
    public static RescoringState Ended(RescoringState state, Guid id, RunEnd end, PlanReport? plan, DateTimeOffset now)
    {
        if (state.Run is not { } run || run.Id != id)
            return state;
        var report = new RunReport(
            run.Id, run.Kind, run.Night, run.By, run.StartedAt, now, end, run.ModelBefore, run.ModelAfter, run.Verdict, run.Needs, run.ListsChanged, run.FirstChanged, plan);
        return state with
        {
            Run = null,
            LastNight = run.Night is { } night && (state.LastNight is null || night > state.LastNight) ? night : state.LastNight,
            Reports = [.. state.Reports.TakeLast(ReportCapacity - 1), report],
            Version = state.Version + 1,
        };
    }

    private static bool MayDecide(Actor by) => by.Role is ActorRole.Administrator or ActorRole.System;

    private static RescoringState Begun(RescoringState state, RunState run) => state with { Run = run, Version = state.Version + 1 };

    private static RescoringState On(RescoringState state, Guid run, Func<RunState, RunState> step) =>
        state.Run is { } now && now.Id == run ? state with { Run = step(now), Version = state.Version + 1 } : state;
}
