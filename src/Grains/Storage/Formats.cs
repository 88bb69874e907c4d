namespace Kyodo.Grains.Storage;

/// <summary>Guards the stored form of states.</summary>
public static class Formats
{
    /// <summary>
    /// Refuses a state that newer code has written: serving it would lose what this code does not know. Older forms are read by their
    /// state's own upgrade steps before they come here.
    /// </summary>
    /// <param name="stored">The form that was read.</param>
    /// <param name="current">The form this code writes.</param>
    /// <exception cref="NotSupportedException">The stored form is newer.</exception>
    public static void Check(int stored, int current)
    {
        if (stored > current)
            throw new NotSupportedException($"The stored form {stored} is newer than {current}, which this version reads. Update before starting it on this data.");
    }
}
