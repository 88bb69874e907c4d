using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kyodo.Matching.Model;
using Kyodo.Silo.Import.Values;

namespace Kyodo.Silo.Import;

/// <summary>
/// Makes ids out of what a file says, so that the same row makes the same id whenever and wherever it is read: the first
/// eight bytes of the SHA-256 of the municipality, the name space and the normalised parts.
/// </summary>
public static class ImportKey
{
    /// <summary>The number for an id.</summary>
    /// <param name="municipality">The municipality.</param>
    /// <param name="space">What the key is a key of: <c>participant</c>, <c>group-name</c>, a layout.</param>
    /// <param name="parts">The key, or the cells that identify the row; width, case, blanks and dashes do not count.</param>
    public static ulong Number(MunicipalityCode municipality, string space, params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder("kyodo-import-1\n").Append(municipality.Value).Append('\n').Append(space);
        foreach (var part in parts)
        {
            var key = JapaneseText.Key(part);
            text.Append('\n').Append(CultureInfo.InvariantCulture, $"{key.Length}:").Append(key);
        }

        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The id that a key is, when it is one of our own without the municipality, as an export writes them: then the record keeps its id.</summary>
    /// <param name="municipality">The municipality.</param>
    /// <param name="key">The key.</param>
    /// <param name="id">The id.</param>
    /// <typeparam name="TId">What it names.</typeparam>
    public static bool IsOwn<TId>(MunicipalityCode municipality, string key, out TId id)
        where TId : struct, IStringId<TId> => TId.TryParse($"{municipality.Value}/{key}", out id);

    /// <summary>The two ids a participant's key may stand for; which one depends on its kind.</summary>
    /// <param name="municipality">The municipality.</param>
    /// <param name="key">The key in the city's own list.</param>
    public static (ParticipantId Person, ParticipantId Group) Participant(MunicipalityCode municipality, string key)
    {
        var number = Number(municipality, "participant", key);
        return (ParticipantId.Person(municipality, number), ParticipantId.Group(municipality, number));
    }

    /// <summary>The id of a group of which only the name is known, such as a facility's department.</summary>
    /// <param name="municipality">The municipality.</param>
    /// <param name="name">The name.</param>
    public static ParticipantId NamedGroup(MunicipalityCode municipality, string name) =>
        ParticipantId.Group(municipality, Number(municipality, "group-name", name));
}
