namespace Kyodo.Matching.Duplicates;

/// <summary>A registration as it is compared.</summary>
internal sealed class PersonKeys
{
    internal PersonKeys(RegisteredPerson person)
    {
        Person = person;
        var (family, given) = NameText.Parts(person.Name);
        var (familyKana, givenKana) = NameText.Parts(person.Kana);
        (Family, Given, Whole) = (family.Length > 0 ? NameText.Name(family) : "", family.Length > 0 ? NameText.Name(given) : "", NameText.Name(person.Name));
        (FamilyKana, GivenKana) = (familyKana.Length > 0 ? NameText.Kana(familyKana) : "", familyKana.Length > 0 ? NameText.Kana(givenKana) : "");
        WholeKana = NameText.Kana(person.Kana);
        IsKanaName = NameText.IsKana(family + given);
        // A name typed in kana is its own reading.
        if (IsKanaName && WholeKana.Length == 0)
            (FamilyKana, GivenKana, WholeKana) = (Family, Given, Whole);
        IsForeign = !person.Name.Any(c => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf' or >= 'ぁ' and <= 'ゖ');
        Telephone = NameText.Telephone(person.Telephone);
        Mail = NameText.Mail(person.Mail);
        Town = person.District is { } district && person.Town.Length > 0 ? $"{district.Number}/{NameText.Name(person.Town)}" : "";
    }

    /// <summary>Whether the name is written without kanji and hiragana, in katakana or Latin letters, as foreign names are.</summary>
    internal bool IsForeign { get; }

    internal RegisteredPerson Person { get; }

    internal string Family { get; }

    internal string Given { get; }

    internal string Whole { get; }

    internal string FamilyKana { get; }

    internal string GivenKana { get; }

    internal string WholeKana { get; }

    internal bool IsKanaName { get; }

    internal string Telephone { get; }

    internal string Mail { get; }

    internal string Town { get; }

    /// <summary>What the given name is counted by: its reading, which more registrations have than one way to write it.</summary>
    internal string GivenKey => GivenKana.Length > 0 ? GivenKana : Given.Length > 0 ? Given : Whole;

    /// <summary>What the family name is counted by.</summary>
    internal string FamilyKey => FamilyKana.Length > 0 ? FamilyKana : Family.Length > 0 ? Family : Whole;
}
