namespace Kyodo.Matching.Search.Blocks;

/// <summary>
/// Where things lie in a <see cref="Block"/> of 512 rows. First the bit planes, one a property, 64 bytes each; then the
/// columns. Row r is bit r / 32 of the sixteen-bit lane r % 32 of a plane, so that the rows 32·j to 32·j + 31 are bit j of all
/// lanes: sixteen planes transposed in place (<see cref="BlockKernel{TLanes, TVector, TWide}"/>) give each row its own sixteen bits.
/// A query reads only the planes it asks about: some bytes a person instead of all 75.
/// </summary>
internal static class Layout
{
    public const int Rows = 512;
    public const int Lanes = 32;
    public const int Groups = 16;

    public const int Skills = 0;
    public const int Hours = Skills + 128;
    public const int Text = Hours + 168;
    public const int Interests = Text + 64;
    public const int Experience = Interests + 16;
    public const int Reluctant = Experience + 16;
    public const int Credentials = Reluctant + 16;
    public const int Languages = Credentials + 16;
    public const int Presences = Languages + 16;
    public const int Frequencies = Presences + 3;
    public const int Owner = Frequencies + 2;
    public const int Newcomer = Owner + 3;
    public const int Live = Newcomer + 1;
    public const int Planes = Live + 1;

    /// <summary>Bytes of one plane.</summary>
    public const int PlaneBytes = Rows / 8;

    public const int Part = Planes * PlaneBytes;
    public const int X = Part + (Rows * 2);
    public const int Y = X + (Rows * 2);
    public const int Reach = Y + (Rows * 2);
    public const int District = Reach + (Rows * 2);
    public const int Key = District + (Rows * 2);
    public const int Asks = Key + (Rows * 8);

    /// <summary>Bytes of a whole block.</summary>
    public const int Bytes = Asks + Rows;
}
