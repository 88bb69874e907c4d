namespace Kyodo.Web.Tests.World;

/// <summary>Who asks.</summary>
public enum Caller
{
    Anonymous,
    Resident,
    OtherResident,
    GroupManager,
    Coordinator,
    Administrator,
}
