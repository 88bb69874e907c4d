using Kyodo.Grains.Desks;
using Kyodo.Web.Accounts;
using Kyodo.Web.Feed;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace Kyodo.Web.Hubs;

/// <summary>The coordinators' live feed: numbered events, and catching up after a reconnect. For coordinators and administrators only.</summary>
[Authorize(Policy = Policies.Desk)]
public sealed class CoordinationHub(DeskFeed feed, HubForwarder forwarder) : Hub<ICoordinationClient>
{
    /// <summary>Where it is.</summary>
    public const string Path = "/hubs/coordination";

    /// <summary>The group of a municipality's connections.</summary>
    internal static string GroupOf(SignedIn signedIn) => signedIn.Municipality.Value;

    /// <summary>Where the numbering stands. Ask it, then read a snapshot, then call <see cref="CatchUp"/> with it.</summary>
    [Authorize(Policy = Policies.Desk)]
    public async Task<DeskPosition> Position()
    {
        using var subscription = await feed.Subscribe(Me.Municipality, Context.ConnectionAborted);
        return subscription.Position;
    }

    /// <summary>Events after a position; not complete means: take a fresh snapshot.</summary>
    /// <param name="epoch">The epoch of the last event that was seen.</param>
    /// <param name="number">Its number, 0 or more.</param>
    /// <exception cref="HubException">The number is negative.</exception>
    [Authorize(Policy = Policies.Desk)]
    public Task<DeskCatchUp> CatchUp(Guid epoch, long number) => number >= 0
        ? feed.CatchUp(Me.Municipality, new(epoch, number))
        : throw new HubException("number: 0 or more is expected.");

    /// <inheritdoc/>
    public override async Task OnConnectedAsync()
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(Me), Context.ConnectionAborted);
        forwarder.Forward(Me.Municipality);
        await base.OnConnectedAsync();
    }

    private SignedIn Me => SignedIn.Of(Context.User ?? throw new HubException("Nobody is signed in."));
}
