namespace Kyodo.Matching.Model;

/// <summary>What was checked about a participant (verified by whom and when is kept beside it), as far as a need may require it.</summary>
[Flags]
public enum Credentials : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>18 or older.</summary>
    Adult = 1 << 0,

    /// <summary>本人確認済み.</summary>
    IdentityChecked = 1 << 1,

    /// <summary>運転免許.</summary>
    DrivingLicence = 1 << 2,

    /// <summary>Has the use of a vehicle.</summary>
    Vehicle = 1 << 3,

    /// <summary>救命講習修了.</summary>
    FirstAid = 1 << 4,

    /// <summary>保育士・子育て支援員.</summary>
    ChildCare = 1 << 5,

    /// <summary>介護職員初任者研修 or higher.</summary>
    CareWork = 1 << 6,

    /// <summary>看護師・保健師.</summary>
    Nursing = 1 << 7,

    /// <summary>教員免許.</summary>
    Teaching = 1 << 8,

    /// <summary>通訳・手話通訳の登録.</summary>
    Interpreting = 1 << 9,

    /// <summary>保険あり.</summary>
    Insured = 1 << 10,

    /// <summary>災害ボランティア登録.</summary>
    DisasterVolunteer = 1 << 11,
}
