namespace Kyodo.Silo.Commands;

/// <summary>A data folder that is to be made as a whole.</summary>
internal static class FreshFolder
{
    /// <summary>Says no when something is in the way.</summary>
    /// <exception cref="CommandRefusedException">The folder holds something, or is in use.</exception>
    public static void Require(string folder)
    {
        if (File.Exists(folder))
            throw new CommandRefusedException($"'{folder}' is a file.");
        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any())
            return;
        throw new CommandRefusedException(IsLocked(folder)
            ? $"The data folder '{folder}' is in use by another process. Name a folder that is empty or not there yet."
            : $"The data folder '{folder}' is not empty. Move it away, or name another.");
    }

    /// <summary>Gives a folder that is whole the name it was made for.</summary>
    public static void Become(string made, string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder);
        Directory.Move(made, folder);
    }

    private static bool IsLocked(string folder)
    {
        var file = Path.Combine(folder, "kyodo.lock");
        if (!File.Exists(file))
            return false;
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
