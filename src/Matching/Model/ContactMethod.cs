namespace Kyodo.Matching.Model;

/// <summary>How a participant wants to be reached.</summary>
public enum ContactMethod : byte
{
    /// <summary>画面のお知らせ.</summary>
    Web = 0,

    /// <summary>メール.</summary>
    Mail = 1,

    /// <summary>電話.</summary>
    Telephone = 2,

    /// <summary>ファクス.</summary>
    Fax = 3,

    /// <summary>郵便.</summary>
    Post = 4,
}
