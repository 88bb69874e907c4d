namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>How far a learned model may leave the expert's shapes. Chosen by outcomes later than those learned from; numbers are stored.</summary>
public enum Freedom : byte
{
    /// <summary>Not at all: it is the prior.</summary>
    None = 0,

    /// <summary>All shapes are stretched or flattened by one factor, and the level moves.</summary>
    Scale = 1,

    /// <summary>Each shape may change a little.</summary>
    Tight = 2,

    /// <summary>Each shape may change.</summary>
    Medium = 3,

    /// <summary>Each shape may change much.</summary>
    Loose = 4,
}
