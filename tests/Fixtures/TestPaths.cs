namespace Kyodo.Fixtures;

/// <summary>Where the repository and the shared data are, seen from a test's build output.</summary>
public static class TestPaths
{
    /// <summary>The repository's root.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The real municipal data beside the repository, or null where it is absent.</summary>
    public static string? SharedData
    {
        get
        {
            var folder = Path.GetFullPath(Path.Combine(Repository, "..", "shared", "data"));
            return Directory.Exists(folder) ? folder : null;
        }
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Kyodo.Matching.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
