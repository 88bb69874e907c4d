namespace Kyodo.Grains.ReadModel;

/// <summary>Where grains put the rows that lists are made of. A row of an older version is ignored; a put that returns is durable.</summary>
public interface IReadModelWriter
{
    /// <summary>Puts a need's row.</summary>
    Task Put(NeedRow row, CancellationToken cancellation);

    /// <summary>Puts a participant's row.</summary>
    Task Put(ParticipantRow row, CancellationToken cancellation);

    /// <summary>Puts a collaboration's row.</summary>
    Task Put(CollaborationRow row, CancellationToken cancellation);
}
