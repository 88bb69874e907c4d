using System.Collections.Immutable;
using System.Globalization;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Registrations;

/// <summary>Applications for registration as pure steps on the state.</summary>
public static class RegistrationsLife
{
    /// <summary>Most that wait; beyond it people are asked to come or to call, so that nobody fills the storage from outside.</summary>
    public const int Capacity = 500;

    /// <summary>Takes an application.</summary>
    /// <param name="state">The state.</param>
    /// <param name="application">The application.</param>
    /// <param name="now">When.</param>
    public static (RegistrationsState State, Answer Answer) Apply(RegistrationsState state, SelfRegistration application, DateTimeOffset now)
    {
        var problems = Check(application);
        if (state.Waiting.Length >= Capacity)
            problems = problems.Add(FieldProblems.Of(new Problem("application", ProblemCode.TooMany, Capacity.ToString(CultureInfo.InvariantCulture))));
        return problems.Length > 0
            ? (state, Answer.Invalid(problems, state.Version))
            : Done(state with { Waiting = state.Waiting.Add(application with { At = now }) });
    }

    /// <summary>Takes an application off.</summary>
    public static (RegistrationsState State, Answer Answer) Settle(RegistrationsState state, SettleRegistration command)
    {
        if (!command.By.IsDesk)
            return (state, Answer.Not(AnswerCode.Forbidden, state.Version));
        var rest = state.Waiting.RemoveAll(a => a.Id == command.Id);
        return rest.Length == state.Waiting.Length ? (state, Answer.Not(AnswerCode.NotFound, state.Version)) : Done(state with { Waiting = rest });
    }

    /// <summary>Forgets what came before an instant.</summary>
    public static (RegistrationsState State, Answer Answer) Forget(RegistrationsState state, ForgetRegistrations command) =>
        command.By.IsDesk
            ? Done(state with { Waiting = state.Waiting.RemoveAll(a => a.At < command.Before) })
            : (state, Answer.Not(AnswerCode.Forbidden, state.Version));

    private static ImmutableArray<FieldProblem> Check(SelfRegistration application)
    {
        var contact = application.Contact;
        var problems = FieldProblems.Of(ContactRules.Check(contact), "contact")
            .AddRange(FieldProblems.Text(application.Town, "town", 100))
            .AddRange(FieldProblems.Text(application.Can, "can", 80));
        // Somebody whom the office cannot reach cannot be registered.
        if (contact.Telephone.Length == 0 && contact.Mail.Length == 0)
            problems = problems.Add(FieldProblems.Missing("contact.telephone"));
        if (application.WantsAccount && contact.Mail.Length == 0)
            problems = problems.Add(FieldProblems.Missing("contact.mail"));
        if (application.Can.Length == 0 && application.Skills == SkillSet.Empty)
            problems = problems.Add(FieldProblems.Missing("can"));
        return [.. problems.DistinctBy(p => p.Field)];
    }

    private static (RegistrationsState State, Answer Answer) Done(RegistrationsState state)
    {
        var next = state with { Version = state.Version + 1 };
        return (next, Answer.Done(next.Version));
    }
}
