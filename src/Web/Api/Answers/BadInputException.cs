using Kyodo.Grains.Commands;

namespace Kyodo.Web.Api.Answers;

/// <summary>A part of the request that is no body (a header, a query) cannot be understood.</summary>
public sealed class BadInputException(FieldProblem problem) : BadHttpRequestException(problem.MessageEnglish)
{
    /// <summary>What is wrong.</summary>
    public FieldProblem Problem { get; } = problem;
}
