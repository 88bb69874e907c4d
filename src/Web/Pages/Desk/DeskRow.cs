using Kyodo.Grains.ReadModel;

namespace Kyodo.Web.Pages.Desk;

/// <summary>One line of the desk's list. It keeps its place while it changes, so that nothing moves under the reader's hand.</summary>
/// <param name="Row">The need as it is now.</param>
/// <param name="News">What happened to it since the list was last put in order; null for nothing.</param>
internal sealed record DeskRow(NeedRow Row, string? News);
