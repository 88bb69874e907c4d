using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Kyodo.Matching.Model;
using Kyodo.Web.Api.Answers;

namespace Kyodo.Web.Api.Binding;

/// <summary>A command's id, from the header <c>Idempotency-Key</c>: the same command sent again gets the first answer. Without the header it is new.</summary>
/// <param name="Value">The id.</param>
public readonly record struct CommandId(Guid Value)
{
    /// <summary>The header.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>Reads the header.</summary>
    /// <exception cref="BadInputException">It is there and no GUID.</exception>
    public static ValueTask<CommandId> BindAsync(HttpContext context)
    {
        var header = context.Request.Headers[Header];
        if (header.Count == 0)
            return new(new CommandId(Guid.NewGuid()));
        return header.Count == 1 && Guid.TryParse(header[0], out var id) && id != Guid.Empty
            ? new(new CommandId(id))
            : throw new BadInputException(new(Header, "invalid", "GUIDを指定してください。", "A GUID is expected."));
    }

    /// <summary>A number for what this command makes: the same for the same command of the same participant, so that a repeated one makes nothing twice.</summary>
    /// <param name="scope">For whom it is made.</param>
    public ulong NumberFor(ParticipantId scope) => NumberFor(scope.Value);

    /// <summary>A number for what this command makes.</summary>
    /// <param name="scope">A text that tells apart whose commands may share an id by chance or ill will.</param>
    public ulong NumberFor(string scope) =>
        BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{scope} {Value:N}")));
}
