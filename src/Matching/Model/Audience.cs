namespace Kyodo.Matching.Model;

/// <summary>Who may see a need.</summary>
public enum Audience : byte
{
    /// <summary>困りごと: the coordinators and, in part, who is asked; never public.</summary>
    Private = 0,

    /// <summary>募集: everybody.</summary>
    Public = 1,
}
