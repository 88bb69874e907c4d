namespace Kyodo.Town.Simulation;

/// <summary>What an office does under a policy. The office calls it; it asks people through the office.</summary>
internal interface ICourse
{
    /// <summary>A need was received.</summary>
    void Receive(OpenCase openCase, int now);

    /// <summary>A day begins, before the office opens; working day or not.</summary>
    void Morning(int day);

    /// <summary>An hour of a working day in the office.</summary>
    void Hour(int now);

    /// <summary>What came of an ask is known.</summary>
    void Concluded(LiveAsk ask);
}
