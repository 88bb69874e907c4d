namespace Kyodo.Grains.Commands;

/// <summary>In which role somebody acts.</summary>
public enum ActorRole : byte
{
    /// <summary>住民: for themselves.</summary>
    Resident = 0,

    /// <summary>登録団体の担当者: for their group.</summary>
    GroupManager = 1,

    /// <summary>コーディネーター.</summary>
    Coordinator = 2,

    /// <summary>管理者.</summary>
    Administrator = 3,

    /// <summary>The engine itself: clocks and imports.</summary>
    System = 4,
}
