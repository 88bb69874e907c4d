using System.Collections.Immutable;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Collaborations;

/// <summary>A collaboration.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Need">The need.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Requester">Who asked.</param>
/// <param name="Participant">Who does it.</param>
/// <param name="Title">The need's title.</param>
/// <param name="Windows">When, if dated.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Work">Work done.</param>
/// <param name="RequesterReview">The requester's review.</param>
/// <param name="ParticipantReview">The participant's review.</param>
/// <param name="StartedAt">When it was confirmed.</param>
/// <param name="Version">Counts changes.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.CollaborationView")]
public sealed record CollaborationView(CollaborationId Id, NeedId Need, OfferId Offer, ParticipantId Requester, ParticipantId Participant, string Title, ImmutableArray<DatedWindow> Windows, CollaborationStage Stage, ImmutableArray<WorkEntry> Work, Review? RequesterReview, Review? ParticipantReview, DateTimeOffset StartedAt, long Version);
