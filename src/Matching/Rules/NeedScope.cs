using Kyodo.Matching.Model;

namespace Kyodo.Matching.Rules;

/// <summary>Which needs a rule is about: those that agree with everything said here; nothing said means every need.</summary>
public sealed record NeedScope
{
    /// <summary>Every need.</summary>
    public static NeedScope Every { get; } = new();

    /// <summary>Only needs in this field.</summary>
    public Field? Field { get; init; }

    /// <summary>Only needs for this kind of resource.</summary>
    public ResourceKind? Kind { get; init; }

    /// <summary>Only needs in this district.</summary>
    public DistrictId? District { get; init; }

    /// <summary>Only needs in somebody's home.</summary>
    public bool HomeVisitsOnly { get; init; }

    /// <summary>Whether the rule is about the need.</summary>
    public bool Covers(Need need) =>
        (Field is not { } field || need.Field == field)
        && (Kind is not { } kind || need.Kind == kind)
        && (District is not { } district || need.Place?.District == district)
        && (!HomeVisitsOnly || need.HomeVisit);
}
