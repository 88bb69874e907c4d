namespace Kyodo.Web.Tests.Hub;

/// <summary>SignalR's transports.</summary>
public enum HubTransport
{
    WebSockets,
    ServerSentEvents,
    LongPolling,
}
