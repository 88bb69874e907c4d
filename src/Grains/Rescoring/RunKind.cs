namespace Kyodo.Grains.Rescoring;

/// <summary>What a run is for. Numbers are stored: never renumber.</summary>
public enum RunKind : byte
{
    /// <summary>The night's run.</summary>
    Night = 0,

    /// <summary>An administrator asked for it.</summary>
    Asked = 1,

    /// <summary>An administrator returned to the model before; nothing is learned.</summary>
    Return = 2,
}
