namespace Kyodo.Matching.Duplicates;

/// <summary>Weighs what two registrations have in common.</summary>
/// <param name="families">How rare family names are.</param>
/// <param name="givens">How rare given names are.</param>
/// <param name="telephones">How rare telephone numbers are: a hall's number that ten people gave says less.</param>
/// <param name="mails">How rare mail addresses are.</param>
/// <param name="towns">How rare towns are.</param>
internal sealed class PairComparison(ScriptRarity families, ScriptRarity givens, Rarity telephones, Rarity mails, Rarity towns)
{
    /// <summary>The evidence that the two are one person, in bits; null when they cannot be.</summary>
    internal (double Bits, Likeness Why)? Bits(PersonKeys a, PersonKeys b)
    {
        var given = Given(a, b);
        if (given == Agreement.Different)
            return null;
        var bits = 0.0;
        var why = Likeness.None;
        var (givenKey, familyKey) = (givens.Bits(a, b, k => k.GivenKey), families.Bits(a, b, k => k.FamilyKey));
        // Two names that nothing separates into parts agree once, not twice.
        if (a.FamilyKey == a.GivenKey && b.FamilyKey == b.GivenKey)
            familyKey = 0;
        if (given is Agreement.Written or Agreement.Read)
        {
            bits += givenKey - (given == Agreement.Read ? 1 : 0.3);
            why |= given == Agreement.Read ? Likeness.GivenReading : Likeness.GivenName;
        }

        switch (Family(a, b))
        {
            case Agreement.Written:
                bits += familyKey - 0.3;
                why |= Likeness.FamilyName;
                break;
            case Agreement.Read:
                bits += familyKey - 2;
                why |= Likeness.FamilyReading;
                break;
            case Agreement.Different:
                // About every seventh double came by a marriage.
                bits -= 2.5;
                why |= Likeness.OtherFamilyName;
                break;
            default:
                break;
        }

        if (a.Person.Name != b.Person.Name && (why & (Likeness.FamilyName | Likeness.GivenName)) == (Likeness.FamilyName | Likeness.GivenName))
            why |= Likeness.Spelling;
        bits += Telephone(a.Telephone, b.Telephone, ref why) + Mail(a.Mail, b.Mail, ref why) + Town(a, b, ref why);
        return (bits, why);
    }

    private double Telephone(string a, string b, ref Likeness why)
    {
        if (a.Length == 0 || b.Length == 0)
            return 0;
        if (a == b)
        {
            why |= Likeness.Telephone;
            return telephones.Bits(a);
        }

        if (IsNear(a, b))
        {
            why |= Likeness.NearTelephone;
            return 6;
        }

        why |= Likeness.OtherTelephone;
        return -1.5;
    }

    private double Mail(string a, string b, ref Likeness why)
    {
        if (a.Length == 0 || b.Length == 0)
            return 0;
        if (a != b)
            return -1;
        why |= Likeness.Mail;
        return mails.Bits(a);
    }

    private double Town(PersonKeys a, PersonKeys b, ref Likeness why)
    {
        if (a.Town.Length == 0 || b.Town.Length == 0)
            return 0;
        if (a.Town == b.Town)
        {
            why |= Likeness.Town;
            return towns.Bits(a.Town) - 0.5;
        }

        why |= Likeness.OtherTown;
        // Who marries often moves, and a land line changes with the house: one event is counted once.
        return (why & (Likeness.OtherFamilyName | Likeness.OtherTelephone)) != 0 ? -0.5 : -2;
    }

    // A given name decides: two of one family share nearly everything else.
    private static Agreement Given(PersonKeys a, PersonKeys b)
    {
        if (a.Whole.Length > 0 && a.Whole == b.Whole)
            return Agreement.Written;
        var readings = Readings(a.GivenKana, b.GivenKana);
        if (a.Given.Length > 0 && b.Given.Length > 0)
        {
            // 敏子 and トシ子 may be one name or, in one house, a woman and her husband's mother: a person who is not found is no harm.
            if (a.Given == b.Given || (!a.IsKanaName && !b.IsKanaName))
                return a.Given == b.Given ? Agreement.Written : Agreement.Different;
            return readings == Agreement.Read ? Agreement.Read : Agreement.Different;
        }

        // One was typed without a space: its end must be the other's given name.
        if (EndsWithGiven(a, b) || EndsWithGiven(b, a))
            return Agreement.Written;
        if (!a.IsKanaName && !b.IsKanaName)
            return Agreement.Different;
        return readings == Agreement.Unknown && a.WholeKana.Length > 0 && a.WholeKana == b.WholeKana ? Agreement.Read
            : readings == Agreement.Unknown ? Agreement.Different : readings;
    }

    private static bool EndsWithGiven(PersonKeys whole, PersonKeys parted) =>
        whole.Given.Length == 0 && parted.Given.Length >= 2 && whole.Whole.Length > parted.Given.Length && whole.Whole.EndsWith(parted.Given, StringComparison.Ordinal);

    private static Agreement Family(PersonKeys a, PersonKeys b)
    {
        if (a.Whole.Length > 0 && a.Whole == b.Whole)
            return Agreement.Written;
        if (a.Family.Length > 0 && a.Family == b.Family)
            return Agreement.Written;
        var readings = Readings(a.FamilyKana, b.FamilyKana);
        if (readings != Agreement.Unknown)
            return readings;
        if (a.WholeKana.Length > 0 && a.WholeKana == b.WholeKana)
            return Agreement.Read;
        return StartsWithFamily(a, b) || StartsWithFamily(b, a) ? Agreement.Written : Agreement.Different;
    }

    private static bool StartsWithFamily(PersonKeys whole, PersonKeys parted) =>
        whole.Family.Length == 0 && parted.Family.Length > 0 && whole.Whole.StartsWith(parted.Family, StringComparison.Ordinal);

    private static Agreement Readings(string a, string b) =>
        a.Length == 0 || b.Length == 0 ? Agreement.Unknown : a == b ? Agreement.Read : Agreement.Different;

    // One digit typed wrong, or two neighbours exchanged.
    private static bool IsNear(string a, string b)
    {
        if (a.Length != b.Length || a.Length < 9)
            return false;
        var first = -1;
        var differing = 0;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] == b[i])
                continue;
            differing++;
            if (first < 0)
                first = i;
        }

        return differing == 1 || (differing == 2 && first + 1 < a.Length && a[first] == b[first + 1] && a[first + 1] == b[first]);
    }

    private enum Agreement
    {
        Unknown,
        Written,
        Read,
        Different,
    }
}
