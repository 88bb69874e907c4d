using Kyodo.Matching.Model;

namespace Kyodo.Matching.Rules;

/// <summary>What a <see cref="Contact"/> must keep to.</summary>
public static class ContactRules
{
    /// <summary>Everything wrong with the contact; empty when it is valid.</summary>
    public static IReadOnlyList<Problem> Check(Contact contact)
    {
        var findings = new Findings();
        findings.Text(contact.Name, "name", 80, required: true);
        findings.Text(contact.Kana, "kana", 80);
        findings.Check(contact.Kana?.All(IsKatakana) ?? true, "kana", ProblemCode.Malformed);
        findings.Text(contact.Telephone, "telephone", 20);
        findings.Check(contact.Telephone is null or "" || IsTelephone(contact.Telephone), "telephone", ProblemCode.Malformed);
        findings.Text(contact.Mail, "mail", 254);
        findings.Check(contact.Mail is null or "" || IsMail(contact.Mail), "mail", ProblemCode.Malformed);
        findings.Defined(contact.Method, "method");
        if (contact.Method == ContactMethod.Mail)
            findings.Check(contact.Mail != "", "mail", ProblemCode.Missing);
        if (contact.Method is ContactMethod.Telephone or ContactMethod.Fax)
            findings.Check(contact.Telephone != "", "telephone", ProblemCode.Missing);
        return findings.Problems;
    }

    // Full-width katakana with ・ and ー, and a space of either width between the parts of a name.
    private static bool IsKatakana(char c) => c is >= '\u30A1' and <= '\u30FC' or ' ' or '\u3000';

    // 3 digits are the shortest extension number of an office, 15 the longest number (ITU-T E.164).
    private static bool IsTelephone(string text) =>
        text.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '(' or ')' or ' ') && text.Count(char.IsAsciiDigit) is >= 3 and <= 15;

    // What can be told without sending: one @, a local part of at most 64 (RFC 5321, 4.5.3.1.1), a domain of dotted labels.
    private static bool IsMail(string text)
    {
        var at = text.IndexOf('@');
        if (at is < 1 or > 64 || text.IndexOf('@', at + 1) >= 0 || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>' or '"'))
            return false;
        var labels = text[(at + 1)..].Split('.');
        return labels.Length >= 2 && labels.All(l => l.Length is >= 1 and <= 63 && l[0] != '-' && l[^1] != '-');
    }
}
