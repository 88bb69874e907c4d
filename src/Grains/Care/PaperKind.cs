namespace Kyodo.Grains.Care;

/// <summary>What the office prints and sends. Numbers are stored: never renumber.</summary>
public enum PaperKind : byte
{
    /// <summary>活動のお願い.</summary>
    RequestLetter = 0,

    /// <summary>登録用紙.</summary>
    RegistrationForm = 1,

    /// <summary>名簿.</summary>
    Roster = 2,

    /// <summary>保護者への写し.</summary>
    GuardianCopy = 3,

    /// <summary>登録更新のおたずね.</summary>
    RenewalLetter = 4,
}
