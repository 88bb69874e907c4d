using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Care;

/// <summary>登録を続ける: a participant's answer to the yearly question, their own or told to the desk.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who answers.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.GoOn")]
public sealed record GoOn(Guid Command, Actor By);
