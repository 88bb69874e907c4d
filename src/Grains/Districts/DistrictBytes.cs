using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kyodo.Grains.Storage;

namespace Kyodo.Grains.Districts;

/// <summary>How a district's changes become bytes: one JSON object each. A snapshot of layout 1 was one a line; since layout 2 see <see cref="SnapshotWriter"/>.</summary>
internal static class DistrictBytes
{
    /// <summary>The layout this code writes; it reads this and older ones.</summary>
    internal const int Layout = 2;

    // No page shows these bytes: Japanese stays as it is, half as long and read twice as fast.
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    internal static ReadOnlyMemory<byte> Entry(DistrictChange change) => JsonSerializer.SerializeToUtf8Bytes(change, s_json);

    internal static DistrictChange Change(ReadOnlySpan<byte> entry) =>
        JsonSerializer.Deserialize<DistrictChange>(entry, s_json) ?? throw new JsonException("A district's entry is empty.");

    internal static ReadOnlyMemory<byte> Listing(ParticipantListing listing) => JsonSerializer.SerializeToUtf8Bytes(listing, s_json);

    internal static ParticipantListing Listing(ReadOnlySpan<byte> listing) =>
        JsonSerializer.Deserialize<ParticipantListing>(listing, s_json) ?? throw new JsonException("A listing is empty.");

    internal static Utf8JsonWriter Writer(Stream snapshot) => new(snapshot, new() { Encoder = s_json.Encoder });

    internal static void Append(Utf8JsonWriter snapshot, DistrictChange change) => JsonSerializer.Serialize(snapshot, change, s_json);

    /// <summary>The next change of a snapshot's body.</summary>
    /// <param name="rest">What is left of the body; shortened.</param>
    /// <param name="change">The change.</param>
    /// <returns>False at the end.</returns>
    internal static bool TryRead(ref ReadOnlyMemory<byte> rest, out DistrictChange change)
    {
        var end = rest.Span.IndexOf((byte)'\n');
        if (end < 0)
        {
            change = null!;
            return false;
        }

        change = Change(rest.Span[..end]);
        rest = rest[(end + 1)..];
        return true;
    }

    /// <summary>Refuses a layout of a newer version.</summary>
    internal static void Check(DistrictSnapshot snapshot) => Formats.Check(snapshot.Layout, Layout);
}
