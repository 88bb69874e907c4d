namespace Kyodo.Grains.Needs;

/// <summary>What becomes of a need that came in (P3).</summary>
public enum TriageDecision : byte
{
    /// <summary>受け付ける.</summary>
    Accept = 0,

    /// <summary>つなぐ: to a partner desk or a department.</summary>
    Refer = 1,

    /// <summary>お答えして終了.</summary>
    Answer = 2,

    /// <summary>お受けできない.</summary>
    Refuse = 3,
}
