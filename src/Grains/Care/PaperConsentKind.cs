namespace Kyodo.Grains.Care;

/// <summary>What somebody consented to on paper. Numbers are stored: never renumber.</summary>
public enum PaperConsentKind : byte
{
    /// <summary>登録と個人情報の取扱い.</summary>
    Registration = 0,

    /// <summary>紹介先へ連絡先を伝えること.</summary>
    Disclosure = 1,

    /// <summary>保護者の同意.</summary>
    Guardian = 2,

    /// <summary>写真・事例の公開.</summary>
    Publication = 3,

    /// <summary>ほかの窓口へ引き継ぐこと.</summary>
    Referral = 4,
}
