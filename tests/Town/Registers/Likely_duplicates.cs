using Kyodo.Matching.Duplicates;
using Kyodo.Town.Registers;
using Kyodo.Town.Sample;

namespace Kyodo.Town.Tests.Registers;

/// <summary>The search for doubles on invented registers whose doubles are known.</summary>
[Trait("Row", "P2")]
public sealed class Likely_duplicates(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(3UL)]
    public void Of_300_in_5000_are_found_with_recall_of_95_and_precision_of_90_percent_and_no_family_is_one(ulong seed)
    {
        var register = RegisterDraw.Make(5_000, 300, seed);
        Assert.Equal((5_000, 300), (register.People.Count, register.Doubles.Count));
        Assert.True(register.Families.Count > 1_000);

        var found = DuplicateSearch.Find(register.People).Select(p => (p.First, p.Second)).ToList();

        var right = found.Count(register.Doubles.Contains);
        output.WriteLine($"seed {seed}: recall {right / 300.0:P1}, precision {right / (double)found.Count:P1}, pairs {found.Count}");
        Assert.DoesNotContain(found, register.Families.Contains);
        Assert.True(right >= 0.95 * 300, $"recall {right / 300.0:P1}");
        Assert.True(right >= 0.90 * found.Count, $"precision {right / (double)found.Count:P1}");
    }

    [Fact]
    public void Of_the_sample_town_that_has_none_are_few()
    {
        var town = SampleTown.Create(new DateOnly(2026, 11, 22));
        var found = DuplicateSearch.Find([.. town.People.Select(p => new RegisteredPerson(p.Participant.Id, p.Contact.Name, p.Contact.Kana, p.Contact.Telephone, p.Contact.Mail, p.Participant.Home?.District, p.Participant.Home?.Label ?? ""))]);

        output.WriteLine($"{found.Count} pairs");
        foreach (var pair in found.Take(12))
            output.WriteLine($"{pair.Odds:F1} {pair.Why} {town.People.First(p => p.Participant.Id == pair.First).Contact.Name}");
        Assert.True(found.Count <= 20, $"{found.Count} pairs");
    }

    [Fact]
    public void Are_the_same_whatever_the_order_of_the_register()
    {
        var register = RegisterDraw.Make(1_200, 80, 9);

        Assert.Equal(DuplicateSearch.Find(register.People), DuplicateSearch.Find([.. register.People.Reverse()]));
    }
}
