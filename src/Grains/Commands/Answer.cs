using System.Collections.Immutable;

namespace Kyodo.Grains.Commands;

/// <summary>The answer to a command.</summary>
/// <param name="Code">How it ended.</param>
/// <param name="Version">The version of what was changed after the command; 0 when nothing is there.</param>
/// <param name="Problems">What is wrong, when <see cref="AnswerCode.Invalid"/>.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.Answer")]
public sealed record Answer(AnswerCode Code, long Version, ImmutableArray<FieldProblem> Problems)
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Code == AnswerCode.Done;

    /// <summary>Done.</summary>
    public static Answer Done(long version) => new(AnswerCode.Done, version, []);

    /// <summary>Not done, for a reason that is no field's.</summary>
    public static Answer Not(AnswerCode code, long version = 0) => new(code, version, []);

    /// <summary>Not done: fields are wrong.</summary>
    public static Answer Invalid(ImmutableArray<FieldProblem> problems, long version = 0) => new(AnswerCode.Invalid, version, problems);
}
