namespace Kyodo.Silo.Tests.Import;

/// <summary>Files of the repository and of the folder beside it.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    internal static string Document(string name) => File.ReadAllText(Path.Combine(Root, "docs", name));

    /// <summary>A folder of the shared data beside the repository; skips the test where there is none.</summary>
    internal static string SharedData(string name)
    {
        var folder = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", name));
        if (!Directory.Exists(folder))
            Assert.Skip($"No open data here: {folder} does not exist.");
        return folder;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Kyodo.Matching.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
