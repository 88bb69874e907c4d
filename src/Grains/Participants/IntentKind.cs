namespace Kyodo.Grains.Participants;

/// <summary>What a participant wants a need to know. Numbers are stored: never renumber.</summary>
public enum IntentKind : byte
{
    /// <summary>引き受ける.</summary>
    Accept = 0,

    /// <summary>今回は見送る.</summary>
    Pass = 1,

    /// <summary>Withdraws.</summary>
    Withdraw = 2,

    /// <summary>応募.</summary>
    Apply = 3,

    /// <summary>取り消す: the desk had recorded an answer by mistake.</summary>
    TakeBack = 4,
}
