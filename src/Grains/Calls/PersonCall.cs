using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Calls;

/// <summary>The calls to one person for one need.</summary>
/// <param name="Call">The id of the present or last call.</param>
/// <param name="Participant">Whom.</param>
/// <param name="Resource">What they are asked for.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="By">Who has or had the call.</param>
/// <param name="Since">When it came to this stage.</param>
/// <param name="Until">Calling: until when nobody else is given the name. Again: from when on.</param>
/// <param name="Attempts">How many calls found nobody.</param>
/// <param name="Interrupted">Whether an earlier call was begun and never told of.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.PersonCall")]
public sealed record PersonCall(Guid Call, ParticipantId Participant, ResourceId Resource, CallStage Stage, Actor By, DateTimeOffset Since, DateTimeOffset? Until, int Attempts, bool Interrupted)
{
    /// <summary>What was told, while it is passed on.</summary>
    [Id(0)]
    public RecordCall? Told { get; init; }

    /// <summary>How the need answered, where it said no.</summary>
    [Id(1)]
    public AnswerCode? Answer { get; init; }

    /// <summary>Whether the person themselves named the time to be called at: it holds whatever their usual hours.</summary>
    [Id(2)]
    public bool AtTheirTime { get; init; }

    /// <summary>Whether no further call is to be made.</summary>
    public bool IsOver => Stage is CallStage.Unreached or CallStage.Refused;

    /// <summary>Whether somebody is on the telephone, or what was told is on its way.</summary>
    /// <param name="now">Now.</param>
    public bool IsBusy(DateTimeOffset now) => Stage == CallStage.Telling || (Stage == CallStage.Calling && Until > now);
}
