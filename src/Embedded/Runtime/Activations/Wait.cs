using Kyodo.Embedded.CodeGeneration;

namespace Kyodo.Embedded.Activations;

/// <summary>An unanswered request at one moment.</summary>
/// <param name="Callee">The activation that has it.</param>
/// <param name="Request">The request.</param>
/// <param name="CallerRequest">The request in whose course it was sent; null for callers outside, or where that is not certain.</param>
/// <param name="Behind">The requests at work that keep it from beginning; empty when it has begun.</param>
internal sealed record Wait(Activation Callee, GrainRequest Request, GrainRequest? CallerRequest, GrainRequest[] Behind);
