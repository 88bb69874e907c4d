using System.Reflection;
using Orleans;

namespace Kyodo.Embedded.Tests.Api;

public sealed class OrleansApi
{
    /// <summary>
    /// Types that Orleans 10 has in packages that cannot be had here (read in its sources, src/api, release 10.4): they are listed so that no
    /// other type escapes the comparison.
    /// </summary>
    private static readonly Dictionary<string, string> s_elsewhere = new(StringComparer.Ordinal)
    {
        ["Orleans.AliasAttribute"] = "Orleans.Serialization.Abstractions",
        ["Orleans.GenerateFieldIds"] = "Orleans.Serialization.Abstractions",
        ["Orleans.GenerateSerializerAttribute"] = "Orleans.Serialization.Abstractions",
        ["Orleans.IdAttribute"] = "Orleans.Serialization.Abstractions",
        ["Orleans.ImmutableAttribute"] = "Orleans.Serialization.Abstractions",
        ["Orleans.ResponseTimeoutAttribute"] = "Orleans.Serialization.Abstractions",
        ["Orleans.Storage.InconsistentStateException"] = "Orleans.Core",
        ["Orleans.Utilities.ObserverManager`1"] = "Orleans.Core",
        ["Orleans.Utilities.ObserverManager`2"] = "Orleans.Core",
        ["Orleans.Runtime.IPersistentState`1"] = "Orleans.Runtime",
        ["Orleans.Runtime.PersistentStateAttribute"] = "Orleans.Runtime",
        ["Orleans.GrainReminderExtensions"] = "Orleans.Reminders",
        ["Orleans.IRemindable"] = "Orleans.Reminders",
        ["Orleans.Runtime.IGrainReminder"] = "Orleans.Reminders",
        ["Orleans.Runtime.ReminderException"] = "Orleans.Reminders",
        ["Orleans.Runtime.TickStatus"] = "Orleans.Reminders",
    };

    [Fact]
    public void Everything_declared_in_Orleans_namespaces_is_in_the_published_package_with_the_same_signature()
    {
        var published = DeclaredApi.Read(PublishedAssembly(), "Orleans");
        var ours = DeclaredApi.Read(typeof(Grain).Assembly.Location, "Orleans");
        var problems = new List<string>();
        foreach (var (type, members) in ours.Where(entry => !s_elsewhere.ContainsKey(entry.Key)))
        {
            if (!published.TryGetValue(type, out var theirs))
                problems.Add($"{type} is not published");
            else
                problems.AddRange(members.Where(member => !theirs.Contains(member)).Select(member => $"{type}: {member}"));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public void Types_listed_as_being_elsewhere_are_declared_here_and_not_in_the_published_package()
    {
        var published = DeclaredApi.Read(PublishedAssembly(), "Orleans");
        var ours = DeclaredApi.Read(typeof(Grain).Assembly.Location, "Orleans");
        Assert.All(s_elsewhere.Keys, type =>
        {
            Assert.Contains(type, ours.Keys);
            Assert.DoesNotContain(type, published.Keys);
        });
    }

    private static string PublishedAssembly() =>
        typeof(OrleansApi).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "OrleansCoreAbstractions").Value!;
}
