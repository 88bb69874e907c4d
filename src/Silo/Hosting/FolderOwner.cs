using Kyodo.Grains.Municipalities;
using Kyodo.Matching.Model;

namespace Kyodo.Silo.Hosting;

/// <summary>Whose a data folder is.</summary>
/// <param name="Code">The municipality's code.</param>
/// <param name="Sample">Whether it is the sample's.</param>
/// <param name="Filled">Whether what it begins with is in it.</param>
/// <param name="Described">The municipality as its file described it; null for the sample.</param>
public sealed record FolderOwner(MunicipalityCode Code, SampleKind Sample, bool Filled, Municipality? Described);
