namespace Kyodo.Matching.Scoring;

/// <summary>The way a sentence is put.</summary>
public enum Wording : byte
{
    /// <summary>日本語.</summary>
    Japanese = 0,

    /// <summary>English.</summary>
    English = 1,

    /// <summary>やさしい日本語.</summary>
    PlainJapanese = 2,
}
