namespace Kyodo.Grains.Needs;

/// <summary>Where a need stands.</summary>
public enum NeedStage : byte
{
    /// <summary>受付: candidates are shown, nobody can be asked before triage.</summary>
    Received = 0,

    /// <summary>募集中・調整中.</summary>
    Open = 1,

    /// <summary>決定: every slot is confirmed.</summary>
    Filled = 2,

    /// <summary>終了: its activities are over.</summary>
    Completed = 3,

    /// <summary>Referred, answered or refused at triage.</summary>
    Routed = 4,

    /// <summary>取下げ.</summary>
    Cancelled = 5,
}
