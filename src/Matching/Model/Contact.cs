namespace Kyodo.Matching.Model;

/// <summary>A participant's name and how to reach them. Disclosed to the other side only at the requester's consent; never in logs, never in scoring.</summary>
/// <param name="Name">Name, 1 to 80 characters.</param>
/// <param name="Kana">Reading in katakana, at most 80 characters.</param>
/// <param name="Telephone">Telephone number as written, at most 20 characters; empty for none.</param>
/// <param name="Mail">Mail address, at most 254 characters; empty for none.</param>
/// <param name="Method">How they want to be reached.</param>
public sealed record Contact(string Name, string Kana = "", string Telephone = "", string Mail = "", ContactMethod Method = ContactMethod.Web);
