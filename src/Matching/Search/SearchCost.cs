namespace Kyodo.Matching.Search;

/// <summary>What a search looked at.</summary>
/// <param name="BlocksVisited">Blocks whose rows were read.</param>
/// <param name="Blocks">Blocks of the kind asked for.</param>
/// <param name="PairsScored">Rows in the blocks that were read.</param>
/// <param name="BytesPerPair">Bytes the kernel reads of each row when it reads all the need asks about.</param>
public readonly record struct SearchCost(int BlocksVisited, int Blocks, long PairsScored, double BytesPerPair);
