namespace Kyodo.Grains.Calls;

/// <summary>How a telephone call ended.</summary>
public enum CallOutcome : byte
{
    /// <summary>不在: nobody answered.</summary>
    Absent = 0,

    /// <summary>かけ直し: at another time.</summary>
    CallBack = 1,

    /// <summary>内諾.</summary>
    Agreed = 2,

    /// <summary>見送り, with or without a reason.</summary>
    Passed = 3,

    /// <summary>かけない: the coordinator decides against asking, with a reason.</summary>
    NotCalled = 4,
}
