using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

public interface IRecordGrain : IGrainWithStringKey
{
    Task WriteAsync(string text);

    Task WriteOtherAsync(string text);

    Task WriteUnwritableAsync();

    Task ClearAsync();

    Task<string> ChangeAndReadAsync(string text);

    Task<RecordDescription> DescribeAsync();

    Task<string> ReadOtherAsync();

    Task<string> SeenWhenActivatedAsync();
}
