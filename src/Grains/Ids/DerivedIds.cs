using System.Security.Cryptography;
using System.Text;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Ids;

/// <summary>Ids that follow from others, so that a repeated step names the same thing.</summary>
public static class DerivedIds
{
    /// <summary>The collaboration that an offer becomes: it bears the offer's number.</summary>
    public static CollaborationId Collaboration(OfferId offer) => CollaborationId.Of(offer.Municipality, offer.Number);

    /// <summary>The id that a resource has in the registration it is merged into: as long as both registrations stand, both ids name something.</summary>
    /// <param name="resource">Its id in the other registration.</param>
    /// <param name="at">When the two were merged.</param>
    public static ResourceId Resource(ResourceId resource, DateTimeOffset at) =>
        ResourceId.Of(resource.Municipality, BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{resource.Value} merged {at.UtcTicks}")))) >> 1);

    /// <summary>The id of a command that a grain sends because of an offer.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="what">What the command does; one word.</param>
    public static Guid Command(OfferId offer, string what) => Of($"{offer.Value} {what}");

    /// <summary>The id of a command that a grain sends because of another command.</summary>
    /// <param name="command">The other command.</param>
    /// <param name="what">What the command does; one word.</param>
    public static Guid Command(Guid command, string what) => Of($"{command:N} {what}");

    private static Guid Of(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
