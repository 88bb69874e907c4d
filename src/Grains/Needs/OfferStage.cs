namespace Kyodo.Grains.Needs;

/// <summary>Where an offer or application stands (E7). Numbers are stored: never renumber.</summary>
public enum OfferStage : byte
{
    /// <summary>応募: waits for the coordinator.</summary>
    Applied = 0,

    /// <summary>Approved; on its way to the participant.</summary>
    Sending = 1,

    /// <summary>打診.</summary>
    Asked = 2,

    /// <summary>内諾: a slot is held and expires.</summary>
    Agreed = 3,

    /// <summary>依頼者の承諾: contacts are disclosed.</summary>
    Consented = 4,

    /// <summary>顔合わせ・体験: a date is set.</summary>
    MeetingPlanned = 5,

    /// <summary>確定.</summary>
    Confirmed = 6,

    /// <summary>活動.</summary>
    Active = 7,

    /// <summary>ふりかえり・完了.</summary>
    Completed = 8,

    /// <summary>見送り, by the participant.</summary>
    Passed = 9,

    /// <summary>見送り, by the requester or the coordinator.</summary>
    Declined = 10,

    /// <summary>期限切れ: no answer in time, or a hold ran out.</summary>
    Expired = 11,

    /// <summary>取下げ: either side, after agreeing; the slot returned.</summary>
    Withdrawn = 12,

    /// <summary>Not delivered: the participant's cap, a pause, no such participant, or recorded over the telephone by mistake and taken back.</summary>
    Undelivered = 13,
}
