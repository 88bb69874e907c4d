using Orleans.Runtime;

namespace Orleans;

/// <summary>The root of all grain interfaces. Implement <see cref="IGrainWithStringKey"/>, not this.</summary>
public interface IGrain : IAddressable
{
}
