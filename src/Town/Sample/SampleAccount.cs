using Kyodo.Matching.Model;

namespace Kyodo.Town.Sample;

/// <summary>A sample sign-in; its password is the product's affair.</summary>
/// <param name="Mail">The sign-in name, a mail address that reaches nobody.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Name">Name shown.</param>
/// <param name="Person">The registered person behind it, if any.</param>
/// <param name="Group">The group it manages, for a group manager.</param>
/// <param name="Districts">The districts a coordinator looks after; empty for others.</param>
/// <param name="About">What there is to see with it, Japanese.</param>
public sealed record SampleAccount(
    string Mail, SampleRole Role, string Name, ParticipantId? Person, ParticipantId? Group, IReadOnlyList<DistrictId> Districts, string About);
