namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>How far an ask came. Numbers are stored: never renumber.</summary>
public enum OutcomeStep : byte
{
    /// <summary>打診: asked.</summary>
    Asked = 0,

    /// <summary>内諾: agreed.</summary>
    Agreed = 1,

    /// <summary>活動: started.</summary>
    Started = 2,

    /// <summary>完了: completed.</summary>
    Completed = 3,
}
