using System.Security.Cryptography;
using System.Text.Json;

namespace Kyodo.Town.Tests;

/// <summary>A short hash of everything a value says, to compare two runs and to notice an unintended change.</summary>
internal static class Fingerprint
{
    internal static string Of<T>(T value) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(value)))[..16];
}
