using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

[GenerateSerializer, Immutable]
public sealed record RecordDescription([property: Id(0)] bool RecordExists, [property: Id(1)] string? Etag, [property: Id(2)] string Text);
