using System.Collections.Immutable;
using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Registrations;

/// <summary>
/// Who wishes to be registered: applications that came by the web, until the office has decided. They are no participants: nobody is asked,
/// suggested or counted before a person of the desk has registered them. Key: <c>12233/registrations</c>. Awaits nobody.
/// </summary>
[Alias("Kyodo.IRegistrationsGrain"), Version(1)]
public interface IRegistrationsGrain : IGrainWithStringKey
{
    /// <summary>Takes an application; from anybody. Sent twice it is one.</summary>
    [Alias("Apply")]
    Task<Answer> Apply(SelfRegistration application);

    /// <summary>Those that wait, oldest first; for the desk, nothing for anybody else.</summary>
    [AlwaysInterleave, Alias("Waiting")]
    Task<ImmutableArray<SelfRegistration>> Waiting(Actor viewer);

    /// <summary>Takes one off, after the office has registered somebody by it or has decided not to.</summary>
    [Alias("Settle")]
    Task<Answer> Settle(SettleRegistration command);

    /// <summary>Forgets those that nobody has settled and that the retention schedule keeps no longer; for the desk.</summary>
    [Alias("Forget")]
    Task<Answer> Forget(ForgetRegistrations command);
}
