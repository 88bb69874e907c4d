using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Needs;

/// <summary>All that a need's grain keeps. Changed only by <see cref="NeedLife"/>; never leaves the grain.</summary>
public sealed record NeedState : IRemembers<NeedState>
{
    /// <summary>The stored form this code writes.</summary>
    public const int CurrentFormat = 3;

    /// <summary>The stored form this was read from.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The same in the form this code writes. Form 1 had its candidates as objects, forms 1 and 2 their steps: <see cref="StoredSuggestions"/> and <see cref="StoredSteps"/> read them.</summary>
    public NeedState Upgraded() => Format == CurrentFormat ? this : this with { Format = CurrentFormat };

    /// <summary>The need; null before it was posted.</summary>
    public Need? Need { get; init; }

    /// <summary>Where it stands.</summary>
    public NeedStage Stage { get; init; }

    /// <summary>The rung of the ladder.</summary>
    public Rung Rung { get; init; } = Rung.City;

    /// <summary>When the ladder's clock warns that the need has waited long on its rung; null for never.</summary>
    public DateTimeOffset? RungWarnsAt { get; init; }

    /// <summary>When it warned; null while it has not.</summary>
    public DateTimeOffset? RungWarnedAt { get; init; }

    /// <summary>Whom the request was passed to; null when it was not.</summary>
    public Referral? Referral { get; init; }

    /// <summary>担当: the account of the coordinator who took it up, or got it handed over; empty for nobody.</summary>
    public string Keeper { get; init; } = "";

    /// <summary>The best candidates, best first.</summary>
    [JsonConverter(typeof(StoredSuggestions))]
    public ImmutableArray<Suggestion> Suggestions { get; init; } = [];

    /// <summary>Candidates a coordinator holds.</summary>
    public ImmutableArray<ResourceId> Held { get; init; } = [];

    /// <summary>Whom the last nightly plan would ask.</summary>
    public ImmutableArray<ResourceId> Planned { get; init; } = [];

    /// <summary>Participants a coordinator passed over.</summary>
    public ImmutableArray<ParticipantId> PassedOver { get; init; } = [];

    /// <summary>Offers and applications, oldest first.</summary>
    public ImmutableArray<OfferRecord> Offers { get; init; } = [];

    /// <summary>What was decided and done, oldest first.</summary>
    [JsonConverter(typeof(StoredSteps))]
    public ImmutableArray<NeedStep> Steps { get; init; } = [];

    /// <summary>When it was posted.</summary>
    public DateTimeOffset PostedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Counts the changes anybody can see.</summary>
    public long Version { get; init; }

    /// <summary>The version at which the need itself was last put.</summary>
    public long ContentVersion { get; init; }

    /// <summary>Counts the wishes for a new list of candidates.</summary>
    public long MatchWanted { get; init; }

    /// <summary>The wish that the list answers.</summary>
    public long MatchDone { get; init; }

    /// <summary>The number of the rules that the list goes by.</summary>
    public long RulesVersion { get; init; }

    /// <inheritdoc/>
    public CommandMemory Commands { get; init; } = new();

    /// <inheritdoc/>
    public NeedState Remembering(CommandMemory commands) => this with { Commands = commands };
}
