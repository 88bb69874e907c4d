namespace Kyodo.Town.Worlds;

/// <summary>True chances, known only to the world: what an oracle would rank by.</summary>
/// <param name="Agrees">That the ask is answered by a yes.</param>
/// <param name="Starts">Once agreed, that the person turns up.</param>
/// <param name="Completes">Once started, that it is carried through.</param>
public readonly record struct Prospects(double Agrees, double Starts, double Completes)
{
    /// <summary>That, if asked, the activity starts and completes.</summary>
    public double Succeeds => Agrees * Starts * Completes;
}
