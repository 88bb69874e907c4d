using System.Collections.Immutable;
using System.Text;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Learning.Contests;
using Kyodo.Matching.Learning.Files;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Models;

/// <summary>Which model serves, as pure steps.</summary>
public static class ModelLife
{
    /// <summary>Reads a stored model; null stands for the expert's shapes.</summary>
    /// <returns>The model, or the expert's shapes and what is wrong.</returns>
    public static (LearnedModel Model, ImmutableArray<Problem> Faults) Read(string? file)
    {
        if (file is null)
            return (LearnedModel.Expert, []);
        var (model, problems) = ModelFile.Read(Encoding.UTF8.GetBytes(file));
        return model is null ? (LearnedModel.Expert, [.. problems]) : (model, []);
    }

    /// <summary>A challenger takes the champion's place.</summary>
    public static (ModelState State, Answer Answer) Promote(ModelState state, PromoteModel command, DateTimeOffset now)
    {
        if (command.By.Role is not (ActorRole.System or ActorRole.Administrator))
            return (state, Answer.Not(AnswerCode.Forbidden, state.Version));
        if (!command.Verdict.IsPromotion)
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        if (command.ExpectedVersion != state.Version)
            return (state, Answer.Not(AnswerCode.Stale, state.Version));
        // As it will be read: what could not be read again is refused now.
        var file = Encoding.UTF8.GetString(ModelFile.Write(command.Model));
        if (Read(file).Faults is [var problem, ..])
            return (state, Answer.Invalid([FieldProblems.Of(problem with { Path = "model." + problem.Path })], state.Version));
        return Changed(state with { Champion = file, Previous = state.Champion, HasPrevious = true }, state, command.By, isReturn: false, command.Verdict.Gain, now);
    }

    /// <summary>The model before serves again; a second return is the way back.</summary>
    public static (ModelState State, Answer Answer) Return(ModelState state, ReturnModel command, DateTimeOffset now) =>
        command.By.Role is not (ActorRole.System or ActorRole.Administrator) ? (state, Answer.Not(AnswerCode.Forbidden, state.Version))
        : !state.HasPrevious ? (state, Answer.Not(AnswerCode.WrongStage, state.Version))
        : Changed(state with { Champion = state.Previous, Previous = state.Champion }, state, command.By, isReturn: true, null, now);

    private static (ModelState State, Answer Answer) Changed(
        ModelState next, ModelState before, Actor by, bool isReturn, Gain? gain, DateTimeOffset now)
    {
        var version = before.Version + 1;
        var change = new ModelChange(version, now, by, isReturn, Read(before.Champion).Model.Model.Version, Read(next.Champion).Model.Model.Version, gain);
        return (next with { Version = version, Changes = before.Changes.Add(change) }, Answer.Done(version));
    }
}
