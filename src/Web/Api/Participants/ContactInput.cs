using Kyodo.Matching.Model;

namespace Kyodo.Web.Api.Participants;

/// <summary>Name and how to reach somebody.</summary>
/// <param name="Name">Name, 1 to 80 characters.</param>
/// <param name="Kana">Reading in katakana, at most 80 characters.</param>
/// <param name="Telephone">Telephone number, at most 20 characters.</param>
/// <param name="Mail">Mail address, at most 254 characters.</param>
/// <param name="Method">How they want to be reached.</param>
public sealed record ContactInput(string Name, string Kana = "", string Telephone = "", string Mail = "", ContactMethod Method = ContactMethod.Web)
{
    /// <summary>As the grains keep it.</summary>
    public Contact ToContact() => new(Name.Trim(), Kana.Trim(), Telephone.Trim(), Mail.Trim(), Method);
}
