using Kyodo.Matching.Model;

namespace Kyodo.Matching.Search.Blocks;

/// <summary>What the rows of a block, or of sixteen, can at most bring: unions, a bounding box, the best participant part.</summary>
internal struct BlockSummary
{
    public UInt128 Skills;
    public WeeklyHours Hours;
    public ulong Text;
    public ulong SmallestKey;
    public ushort Interests;
    public ushort Experience;
    public ushort Reluctant;
    public ushort Credentials;
    public ushort Languages;
    public byte Owners;
    public byte Presences;

    /// <summary>Bit n: some row has exactly the set n of frequencies.</summary>
    public byte Frequencies;

    public short Left;
    public short Right;
    public short Bottom;
    public short Top;
    public ushort FirstDistrict;
    public ushort LastDistrict;
    public ushort ShortestReach;
    public ushort LongestReach;
    public ushort BestPart;

    public static BlockSummary Nothing => new()
    {
        SmallestKey = ulong.MaxValue,
        Left = short.MaxValue,
        Right = short.MinValue,
        Bottom = short.MaxValue,
        Top = short.MinValue,
        FirstDistrict = ushort.MaxValue,
        ShortestReach = ushort.MaxValue,
    };

    public void Include(in Entry entry, ushort part)
    {
        Skills |= entry.Skills.Bits;
        Hours = Hours.Union(entry.Hours);
        Text |= entry.Text;
        Interests |= entry.Interests.Bits;
        Experience |= entry.Experience.Bits;
        Reluctant |= entry.Reluctant.Bits;
        Credentials |= (ushort)entry.Credentials;
        Languages |= (ushort)entry.Languages;
        Owners |= (byte)(1 << (int)entry.Owner);
        Presences |= (byte)entry.Presences;
        Frequencies |= (byte)(1 << (int)entry.Frequencies);
        IncludeColumns(entry.Position, entry.Reach, entry.District, entry.Key, part);
    }

    public void IncludeColumns(GridPoint position, ushort reach, ushort district, ulong key, ushort part)
    {
        Left = Math.Min(Left, position.X);
        Right = Math.Max(Right, position.X);
        Bottom = Math.Min(Bottom, position.Y);
        Top = Math.Max(Top, position.Y);
        FirstDistrict = Math.Min(FirstDistrict, district);
        LastDistrict = Math.Max(LastDistrict, district);
        ShortestReach = Math.Min(ShortestReach, reach);
        LongestReach = Math.Max(LongestReach, reach);
        SmallestKey = Math.Min(SmallestKey, key);
        BestPart = Math.Max(BestPart, part);
    }

    public void Include(in BlockSummary other)
    {
        Skills |= other.Skills;
        Hours = Hours.Union(other.Hours);
        Text |= other.Text;
        Interests |= other.Interests;
        Experience |= other.Experience;
        Reluctant |= other.Reluctant;
        Credentials |= other.Credentials;
        Languages |= other.Languages;
        Owners |= other.Owners;
        Presences |= other.Presences;
        Frequencies |= other.Frequencies;
        Left = Math.Min(Left, other.Left);
        Right = Math.Max(Right, other.Right);
        Bottom = Math.Min(Bottom, other.Bottom);
        Top = Math.Max(Top, other.Top);
        FirstDistrict = Math.Min(FirstDistrict, other.FirstDistrict);
        LastDistrict = Math.Max(LastDistrict, other.LastDistrict);
        ShortestReach = Math.Min(ShortestReach, other.ShortestReach);
        LongestReach = Math.Max(LongestReach, other.LongestReach);
        SmallestKey = Math.Min(SmallestKey, other.SmallestKey);
        BestPart = Math.Max(BestPart, other.BestPart);
    }

    /// <summary>The squared distances, in squared steps, of the box's nearest and farthest point.</summary>
    public readonly (long Nearest, long Farthest) SquaredDistances(GridPoint from)
    {
        long left = Left - from.X, right = from.X - Right, bottom = Bottom - from.Y, top = from.Y - Top;
        var nearX = Math.Max(0, Math.Max(left, right));
        var nearY = Math.Max(0, Math.Max(bottom, top));
        var farX = Math.Max(-left, -right);
        var farY = Math.Max(-bottom, -top);
        farX = Math.Max(farX, nearX);
        farY = Math.Max(farY, nearY);
        return ((nearX * nearX) + (nearY * nearY), (farX * farX) + (farY * farY));
    }
}
