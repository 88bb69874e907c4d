using System.Collections.Immutable;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Calls;

/// <summary>A need on the call list.</summary>
/// <param name="Need">The need.</param>
/// <param name="By">Who put it there.</param>
/// <param name="At">When.</param>
/// <param name="Calls">Calls that go on, come again, or came to nothing; what was agreed or passed is in the need.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.CalledNeed")]
public sealed record CalledNeed(NeedId Need, Actor By, DateTimeOffset At, ImmutableArray<PersonCall> Calls);
