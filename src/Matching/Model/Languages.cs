namespace Kyodo.Matching.Model;

/// <summary>Languages spoken; a set.</summary>
[Flags]
public enum Languages : ushort
{
    /// <summary>Nothing was said.</summary>
    None = 0,

    /// <summary>日本語.</summary>
    Japanese = 1 << 0,

    /// <summary>英語.</summary>
    English = 1 << 1,

    /// <summary>中国語.</summary>
    Chinese = 1 << 2,

    /// <summary>韓国語.</summary>
    Korean = 1 << 3,

    /// <summary>ポルトガル語.</summary>
    Portuguese = 1 << 4,

    /// <summary>スペイン語.</summary>
    Spanish = 1 << 5,

    /// <summary>ベトナム語.</summary>
    Vietnamese = 1 << 6,

    /// <summary>タガログ語.</summary>
    Tagalog = 1 << 7,

    /// <summary>ネパール語.</summary>
    Nepali = 1 << 8,

    /// <summary>インドネシア語.</summary>
    Indonesian = 1 << 9,

    /// <summary>タイ語.</summary>
    Thai = 1 << 10,

    /// <summary>日本手話.</summary>
    JapaneseSign = 1 << 11,
}
