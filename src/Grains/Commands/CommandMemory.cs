using System.Collections.Immutable;

namespace Kyodo.Grains.Commands;

/// <summary>The answers a grain has given, so that a repeated command gets its first answer: those of 7 days, at most 256.</summary>
public sealed record CommandMemory
{
    /// <summary>Most answers that are kept.</summary>
    public const int Capacity = 256;

    /// <summary>How long an answer is kept.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(7);

    /// <summary>The answers, oldest first.</summary>
    public ImmutableArray<RememberedAnswer> Answers { get; init; } = [];

    /// <summary>The first answer to a command; null when it is new or was forgotten.</summary>
    public Answer? Find(Guid command)
    {
        foreach (var remembered in Answers)
        {
            if (remembered.Command == command)
                return remembered.Answer;
        }

        return null;
    }

    /// <summary>The answer to a command that takes no step: the first again, or that its id is missing; null when it is new or was forgotten.</summary>
    public Answer? Answered(Guid command) => command == Guid.Empty ? Answer.Invalid([FieldProblems.Missing("command")]) : Find(command);

    /// <summary>The memory with one answer more.</summary>
    public CommandMemory With(Guid command, Answer answer, DateTimeOffset now)
    {
        var kept = Answers.Where(a => a.At > now - Lifetime).TakeLast(Capacity - 1);
        return new() { Answers = [.. kept, new RememberedAnswer(command, answer, now)] };
    }

    /// <summary>
    /// Answers a command once: the first answer again when it is known, otherwise what the step says. A refusal that would be the
    /// same again (a wrong field, no right, a stale version, nothing there) leaves no trace.
    /// </summary>
    /// <typeparam name="TState">The grain's state.</typeparam>
    /// <param name="state">The state before.</param>
    /// <param name="command">The command's id; not empty.</param>
    /// <param name="now">When.</param>
    /// <param name="step">The step, told of the state.</param>
    public static (TState State, Answer Answer) Once<TState>(TState state, Guid command, DateTimeOffset now, Func<TState, (TState State, Answer Answer)> step)
        where TState : IRemembers<TState>
    {
        if (state.Commands.Answered(command) is { } answered)
            return (state, answered);
        var (next, answer) = step(state);
        return answer.Code is AnswerCode.Invalid or AnswerCode.Forbidden or AnswerCode.NotFound or AnswerCode.Stale
            ? (state, answer)
            : (next.Remembering(next.Commands.With(command, answer, now)), answer);
    }
}
