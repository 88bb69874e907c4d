using Kyodo.Matching.Model;

namespace Kyodo.Silo.Import;

/// <summary>Knows the districts of the municipality a file is imported into.</summary>
public interface IDistrictLocator
{
    /// <summary>The district a place lies in, or null when neither the position nor the address tells.</summary>
    /// <param name="point">The position, where known.</param>
    /// <param name="address">The address, normalised to NFKC; may be empty.</param>
    DistrictId? Locate(GeoPoint? point, string address);

    /// <summary>The district of that name, number or id, or null.</summary>
    /// <param name="nameOrNumber">As written in the file, normalised to NFKC.</param>
    DistrictId? Find(string nameOrNumber);
}
