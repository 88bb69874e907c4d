using Kyodo.Grains.Commands;

namespace Kyodo.Web.Accounts;

/// <summary>The words of the roles in claims, policies and the API.</summary>
public static class AccountRole
{
    /// <summary>住民.</summary>
    public const string Resident = "resident";

    /// <summary>登録団体の担当者.</summary>
    public const string GroupManager = "groupManager";

    /// <summary>コーディネーター.</summary>
    public const string Coordinator = "coordinator";

    /// <summary>管理者.</summary>
    public const string Administrator = "administrator";

    /// <summary>The word of a role an account can have.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The role is no account's: the engine itself.</exception>
    public static string Word(ActorRole role) => role switch
    {
        ActorRole.Resident => Resident,
        ActorRole.GroupManager => GroupManager,
        ActorRole.Coordinator => Coordinator,
        ActorRole.Administrator => Administrator,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No account has this role."),
    };

    /// <summary>The role of a word; null when there is no such role.</summary>
    public static ActorRole? Parse(string? word) => word switch
    {
        Resident => ActorRole.Resident,
        GroupManager => ActorRole.GroupManager,
        Coordinator => ActorRole.Coordinator,
        Administrator => ActorRole.Administrator,
        _ => null,
    };
}
