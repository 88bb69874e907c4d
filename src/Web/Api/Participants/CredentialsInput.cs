using Kyodo.Matching.Model;

namespace Kyodo.Web.Api.Participants;

/// <summary>What the desk has checked about a participant.</summary>
/// <param name="Credentials">What was checked.</param>
/// <param name="Version">The version it was read at.</param>
public sealed record CredentialsInput(Credentials Credentials, long Version);
