using Kyodo.Matching.Model;
using Kyodo.Town.Catalogue;

namespace Kyodo.Town.Tests;

public sealed class CatalogueTests
{
    [Fact]
    public void Every_template_has_skills_of_the_standard_catalogue_and_texts_of_its_own()
    {
        Assert.All(NeedCatalogue.Templates, t => Assert.Equal(t.Skills.Count, NeedCatalogue.SkillsOf(t).Count));
        Assert.Distinct(NeedCatalogue.Templates.Select(t => t.Title));
        Assert.Distinct(NeedCatalogue.Templates.Select(t => t.Description));
        Assert.All(NeedCatalogue.Templates, t => Assert.InRange(t.Description.Length, 30, 200));
    }

    [Fact]
    public void Every_field_and_kind_is_asked_for()
    {
        foreach (var field in Enum.GetValues<Field>())
            Assert.Contains(NeedCatalogue.Templates, t => t.Field == field);
        foreach (var kind in Enum.GetValues<ResourceKind>())
            Assert.Contains(NeedCatalogue.Templates, t => t.Kind == kind);
    }

    [Fact]
    public void Home_visits_are_never_open_to_minors()
    {
        Assert.Contains(NeedCatalogue.Templates, t => t.HomeVisit);
        Assert.All(NeedCatalogue.Templates.Where(t => t.HomeVisit), t => Assert.False(t.Minors));
    }

    [Fact]
    public void A_named_asker_is_a_group_of_every_setting()
    {
        foreach (var setting in Worlds.Settings.All)
        {
            var groups = Groups.GroupDraw.Draw(setting, 1, new(2026, 11, 20)).ToDictionary(g => g.Name, g => (Asker)g.Participant.Kind);
            Assert.All(NeedCatalogue.Templates.Where(t => t.AskedBy is not null), t => Assert.Equal(t.Asker, groups[t.AskedBy!]));
        }
    }
}
