namespace Kyodo.Matching.Search.Blocks;

/// <summary>
/// Where things lie in a <see cref="Block"/> of 512 rows. First the bit planes, one a property; then the columns. Row r is bit
/// r / 32 of the sixteen-bit lane r % 32 of a plane, so that the rows 32·j to 32·j + 31 are bit j of all lanes: sixteen planes
/// transposed in place (<see cref="BlockKernel{TLanes, TVector, TWide}"/>) give each row its own sixteen bits. A query reads
/// only the planes it asks about: some bytes a person instead of all 83.
/// </summary>
/// <remarks>
/// Lanes 0 to 15 of all planes come first, then lanes 16 to 31 of all: two planes share a line of the processor's caches, whoever
/// changes one row touches half of the lines, one after the other, and planes that are read together are neighbours.
/// </remarks>
internal static class Layout
{
    public const int Rows = 512;
    public const int Lanes = 32;
    public const int Groups = 16;

    public const int Skills = 0;
    public const int Hours = Skills + 128;
    public const int Text = Hours + 168;

    /// <summary>Interest in field f is plane 2·f from here, experience in it the next.</summary>
    public const int Fields = Text + 64;

    public const int Reluctant = Fields + 32;
    public const int Credentials = Reluctant + 16;
    public const int Languages = Credentials + 16;
    public const int Live = Languages + 16;
    public const int Presences = Live + 1;
    public const int Frequencies = Presences + 3;
    public const int Owner = Frequencies + 2;
    public const int Newcomer = Owner + 3;
    public const int Planes = Newcomer + 1;

    /// <summary>Bytes of one plane.</summary>
    public const int PlaneBytes = Rows / 8;

    public const int Part = Planes * PlaneBytes;
    public const int X = Part + (Rows * 2);
    public const int Y = X + (Rows * 2);
    public const int Reach = Y + (Rows * 2);
    public const int District = Reach + (Rows * 2);
    public const int Key = District + (Rows * 2);
    public const int Fingerprint = Key + (Rows * 8);
    public const int Asks = Fingerprint + (Rows * 8);

    /// <summary>Bytes of a whole block.</summary>
    public const int Bytes = Asks + Rows;

    /// <summary>Bytes of a line of the processor's caches.</summary>
    public const int LineBytes = 64;

    /// <summary>From a lane to the one 16 higher, in sixteen-bit units.</summary>
    public const int HalfOffset = Planes * 16;

    /// <summary>Where a plane's lane 0 lies, in sixteen-bit units from the block's first byte.</summary>
    public static int Offset(int plane) => plane * 16;

    /// <summary>What to add for a lane.</summary>
    public static int LaneOffset(int lane) => ((lane >> 4) * HalfOffset) + (lane & 15);
}
