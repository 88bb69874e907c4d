using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Kyodo.Fixtures;
using Orleans;
using Orleans.Runtime;

namespace Kyodo.Grains.Tests.Architecture;

/// <summary>The rules of design.md by which the same grains run on Orleans.</summary>
public sealed class Grains_keep_to_the_subset
{
    private static readonly Type[] s_collections = [typeof(ImmutableArray<>), typeof(IReadOnlyList<>), typeof(Nullable<>)];
    private static readonly Type[] s_plain =
    [
        typeof(string), typeof(bool), typeof(byte), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(double), typeof(decimal), typeof(UInt128),
        typeof(Guid), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan),
    ];

    [Fact]
    public void Every_type_that_crosses_a_border_has_the_attributes_or_lives_in_Matching()
    {
        var grainTypes = Borders.Crossing.Where(t => t.Assembly == Borders.Grains && t is { IsEnum: false, IsInterface: false }).ToList();
        Assert.True(grainTypes.Count > 30);
        Assert.All(grainTypes, t =>
        {
            Assert.True(t.IsDefined(typeof(GenerateSerializerAttribute)), t.Name);
            Assert.True(t.IsDefined(typeof(ImmutableAttribute)), t.Name);
            Assert.True(t.IsDefined(typeof(AliasAttribute)), t.Name);
        });
        Assert.All(Borders.Crossing.Where(t => t.Assembly != Borders.Grains), t => Assert.StartsWith("Kyodo.Matching", t.Assembly.GetName().Name, StringComparison.Ordinal));
        var aliases = Borders.Crossing.Union(Borders.Interfaces).Select(t => t.GetCustomAttribute<AliasAttribute>()?.Alias).Where(a => a is not null).ToList();
        Assert.Equal(aliases.Count, aliases.Distinct().Count());
    }

    [Fact]
    public void Every_member_that_crosses_a_border_is_given_to_the_constructor_or_numbered()
    {
        // Orleans leaves out what has neither, without a word.
        Assert.All(Borders.Crossing.Where(t => t.IsDefined(typeof(GenerateSerializerAttribute))), t =>
        {
            var given = t.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.Name).ToHashSet();
            var stored = t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
                .Where(p => t.GetField($"<{p.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic) is not null && !given.Contains(p.Name))
                .ToList();
            Assert.All(stored, p => Assert.True(p.IsDefined(typeof(IdAttribute)), $"{t.Name}.{p.Name}"));
            Assert.Equal(stored.Count, stored.Select(p => p.GetCustomAttribute<IdAttribute>()!.Id).Distinct().Count());
        });
    }

    [Fact]
    public void Every_type_that_crosses_a_border_is_deeply_immutable()
    {
        Assert.All(Borders.Crossing.Where(t => !t.IsEnum && !t.IsInterface), t =>
        {
            Assert.All(t.GetFields(BindingFlags.Instance | BindingFlags.Public), f => Assert.True(f.IsInitOnly, $"{t.Name}.{f.Name}"));
            Assert.All(t.GetProperties(BindingFlags.Instance | BindingFlags.Public), p =>
            {
                Assert.True(p.SetMethod is not { IsPublic: true } set || set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)), $"{t.Name}.{p.Name} can be set.");
                Assert.True(IsAllowed(p.PropertyType), $"{t.Name}.{p.Name} is a {p.PropertyType}.");
            });
        });

        static bool IsAllowed(Type type) =>
            s_plain.Contains(type) || type.IsEnum || type.Namespace?.StartsWith("Kyodo", StringComparison.Ordinal) == true
            || (type.IsGenericType && s_collections.Contains(type.GetGenericTypeDefinition()) && type.GetGenericArguments().All(IsAllowed));
    }

    [Fact]
    public void State_never_crosses_and_state_names_and_grain_types_are_pinned_and_unique()
    {
        var states = Borders.Classes
            .SelectMany(c => c.GetConstructors().Single().GetParameters().Select(p => (Class: c, Parameter: p)))
            .Where(p => p.Parameter.ParameterType.IsGenericType && p.Parameter.ParameterType.GetGenericTypeDefinition() == typeof(IPersistentState<>))
            .ToList();
        Assert.All(states, s => Assert.DoesNotContain(s.Parameter.ParameterType.GetGenericArguments()[0], Borders.Crossing));
        Assert.All(states, s => Assert.NotNull(s.Parameter.ParameterType.GetGenericArguments()[0].GetConstructor([])));
        var names = states.Select(s => s.Parameter.GetCustomAttribute<PersistentStateAttribute>()!.StateName).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());

        var types = Borders.Classes.Select(c => c.GetCustomAttribute<GrainTypeAttribute>()?.GetGrainType(null!, null!).ToString()).ToList();
        Assert.Equal(14, types.Count);
        Assert.All(types, Assert.NotNull);
        Assert.Equal(types.Count, types.Distinct().Count());
    }

    [Fact]
    public void Interfaces_use_string_keys_tasks_and_no_generic_methods()
    {
        Assert.All(Borders.Interfaces.Where(i => typeof(IGrain).IsAssignableFrom(i)), i => Assert.True(typeof(IGrainWithStringKey).IsAssignableFrom(i), i.Name));
        Assert.All(Borders.Interfaces.SelectMany(i => i.GetMethods()), m =>
        {
            Assert.True(m.ReturnType == typeof(Task) || m.ReturnType.GetGenericTypeDefinition() == typeof(Task<>), m.Name);
            Assert.False(m.IsGenericMethod, m.Name);
            Assert.True(m.IsDefined(typeof(AliasAttribute)), $"{m.DeclaringType!.Name}.{m.Name}");
            Assert.DoesNotContain(m.GetParameters(), p => p.ParameterType.IsByRef || p.IsOptional);
        });
        Assert.All(Borders.Interfaces, i => Assert.Equal(i.GetMethods().Length, i.GetMethods().Select(m => m.GetCustomAttribute<AliasAttribute>()!.Alias).Distinct().Count()));
    }

    [Theory]
    [InlineData("ConfigureAwait")]
    [InlineData("Task.Run")]
    [InlineData("AsyncLocal")]
    [InlineData("#if")]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("Guid.NewGuid")]
    [InlineData("RegisterTimer(")]
    [InlineData(": Grain<")]
    [InlineData("Kyodo.Embedded")]
    public void The_source_does_without(string text)
    {
        var files = Directory.GetFiles(Path.Combine(TestPaths.Repository, "src", "Grains"), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, f => Path.GetFileName(f) != "RandomIds.cs" && File.ReadAllText(f).Contains(text, StringComparison.Ordinal));
    }
}
