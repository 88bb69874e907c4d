namespace Kyodo.Town.Worlds;

/// <summary>What there is to a need that its form does not say: hidden from the engine.</summary>
/// <param name="Warmth">How well the requester receives people, -1 to 1; the same for all needs of one requester.</param>
/// <param name="Circles">Circles of acquaintance about the requester, as bits 0 to 23.</param>
/// <param name="Toil">How tiring it is, 0 to 1.</param>
/// <param name="Outdoors">Whether it is out of doors.</param>
public sealed record NeedCharacter(double Warmth, int Circles, double Toil, bool Outdoors);
