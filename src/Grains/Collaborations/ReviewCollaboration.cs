using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Collaborations;

/// <summary>ふりかえり by one side.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who reviews.</param>
/// <param name="Rating">1 (did not go well) to 5 (went very well).</param>
/// <param name="Again">Whether they would do it together again.</param>
/// <param name="Comment">At most 1,000 characters; for the desk.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.ReviewCollaboration")]
public sealed record ReviewCollaboration(Guid Command, Actor By, int Rating, bool Again, string Comment);
