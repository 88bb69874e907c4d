namespace Kyodo.Town.Sample;

/// <summary>What a sample sign-in may do.</summary>
public enum SampleRole
{
    /// <summary>登録者.</summary>
    Resident = 0,

    /// <summary>登録団体の担当者.</summary>
    GroupManager = 1,

    /// <summary>コーディネーター.</summary>
    Coordinator = 2,

    /// <summary>管理者.</summary>
    Administrator = 3,
}
