using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Collaborations;

/// <summary>An activity both sides agreed to: work, hours, review, end. Key: the collaboration's id. Tells its need by its outbox.</summary>
[Alias("Kyodo.ICollaborationGrain"), Version(1)]
public interface ICollaborationGrain : IGrainWithStringKey
{
    /// <summary>Starts it.</summary>
    [Alias("Start")]
    Task<Answer> Start(StartCollaboration command);

    /// <summary>The collaboration, or null. The caller checks who may see it.</summary>
    [AlwaysInterleave, Alias("Get")]
    Task<CollaborationView?> Get();

    /// <summary>Records work done; by either side or the desk.</summary>
    [Alias("Record")]
    Task<Answer> Record(RecordHours command);

    /// <summary>ふりかえり, once a side.</summary>
    [Alias("Review")]
    Task<Answer> Review(ReviewCollaboration command);

    /// <summary>Ends it: completed, nobody came, or withdrawn by either side.</summary>
    [Alias("End")]
    Task<Answer> End(EndCollaboration command);

    /// <summary>From the need: personal data of one side are erased, their words here with them; of the requester's, all words. Hours and ratings stay.</summary>
    [Alias("Erase")]
    Task Erase(ParticipantId participant);
}
