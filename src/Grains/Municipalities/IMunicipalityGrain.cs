using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Municipalities;

/// <summary>A municipality's make-up. Key: <c>12233/municipality</c>. Awaits nobody.</summary>
[Alias("Kyodo.IMunicipalityGrain"), Version(1)]
public interface IMunicipalityGrain : IGrainWithStringKey
{
    /// <summary>The municipality, or null before <see cref="Put"/>.</summary>
    [AlwaysInterleave, Alias("Get")]
    Task<Municipality?> Get();

    /// <summary>Sets the make-up; districts may be added and renamed, never removed.</summary>
    /// <param name="municipality">The new make-up; its version is the one it was read at.</param>
    [Alias("Put")]
    Task<Answer> Put(Municipality municipality);
}
