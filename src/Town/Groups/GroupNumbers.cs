using Kyodo.Matching.Model;

namespace Kyodo.Town.Groups;

/// <summary>Fixed numbers of the town's groups, the same in every setting.</summary>
internal static class GroupNumbers
{
    internal const ulong Neighbourhoods = 1;
    internal const ulong Civic = 101;
    internal const ulong Councils = 201;
    internal const ulong Businesses = 301;
    internal const ulong Schools = 401;
    internal const ulong Departments = 501;

    internal static ParticipantId Coordination => Id(Departments);

    internal static ParticipantId Centre => Id(Departments + 1);

    internal static ParticipantId Id(ulong number) => ParticipantId.Group(InventedCity.Code, number);

    /// <summary>The id of a group's n-th resource.</summary>
    internal static ResourceId Resource(ulong group, int index) => ResourceId.Of(InventedCity.Code, 10_000_000 + (group * 100) + (ulong)index);
}
