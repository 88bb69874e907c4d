using System.Collections.Immutable;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;

namespace Kyodo.Grains.Needs;

/// <summary>A candidate for a need, with reasons.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Title">The resource's public title.</param>
/// <param name="OwnerKind">The owner's kind.</param>
/// <param name="Score">In 1/1024 logit.</param>
/// <param name="Level">◎○△.</param>
/// <param name="For">What speaks for it, strongest first.</param>
/// <param name="Against">What speaks against it, strongest first.</param>
/// <param name="Facts">The figures the reasons are put into words from.</param>
/// <param name="Held">Whether a coordinator holds it.</param>
/// <param name="Context">What is remembered if it is asked; null in lists made before outcomes were learned from.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.Suggestion")]
public sealed record Suggestion(ResourceId Resource, ParticipantId Owner, string Title, ParticipantKind OwnerKind, int Score, Level Level, ImmutableArray<Reason> For, ImmutableArray<Reason> Against, PairFacts Facts, bool Held, AskContext? Context = null);
