using Kyodo.Matching.Model;
using Kyodo.Town.Randomness;

namespace Kyodo.Town.Residents;

/// <summary>Public titles of what people can give, as people write them on the form. They name nobody.</summary>
internal static class ResourceTitles
{
    private static readonly string[] One =
    [
        "{0}をお手伝いできます", "{0}ならお任せください", "{0}の経験があります", "{0}で役に立てればうれしいです", "{0}、ご相談ください", "少しの時間でよければ、{0}を",
    ];

    private static readonly string[] Several =
    [
        "{0}と{1}をお手伝いできます", "{0}、{1}など", "{0}が得意です。{1}も少し", "{0}・{1}、できる範囲で", "主に{0}。人手がいるときは{1}も", "{0}や{1}でお力になれます",
    ];

    internal static string Write(SkillSet skills, SeededRandom random)
    {
        var names = random.Shuffled(skills.Enumerate().Select(number => StandardSkills.Catalog.Find(number)!.Japanese));
        return names.Length == 1
            ? random.Pick(One).Replace("{0}", names[0], StringComparison.Ordinal)
            : random.Pick(Several).Replace("{0}", names[0], StringComparison.Ordinal).Replace("{1}", names[1], StringComparison.Ordinal);
    }
}
