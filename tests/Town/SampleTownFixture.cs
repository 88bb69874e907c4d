using Kyodo.Town.Sample;

namespace Kyodo.Town.Tests;

/// <summary>The sample town as everybody sees it, made once for all tests that read it.</summary>
public sealed class SampleTownFixture
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public SampleTown Town { get; } = SampleTown.Create(Today);
}
