namespace Kyodo.Grains.Rescoring;

/// <summary>Where a run stands. Numbers are stored: never renumber.</summary>
public enum RunStage : byte
{
    /// <summary>学習: a challenger is learned and judged; or the model before is fetched.</summary>
    Learning = 0,

    /// <summary>反映: the districts take up the model.</summary>
    Adopting = 1,

    /// <summary>再計算: every open need's candidates, district by district.</summary>
    Scoring = 2,

    /// <summary>計画: the plan over all open needs goes to the desks.</summary>
    Planning = 3,
}
