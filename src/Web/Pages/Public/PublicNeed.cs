using Kyodo.Grains;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;

namespace Kyodo.Web.Pages.Public;

/// <summary>The one way a public page gets at a need: what is private, not yet accepted or refused does not exist there.</summary>
internal static class PublicNeed
{
    /// <summary>The need, or null when the public may not know of it.</summary>
    internal static async Task<NeedView?> Get(IGrainFactory grains, NeedId id) =>
        await grains.Need(id).Get() is { Need.Audience: Audience.Public, Stage: NeedStage.Open or NeedStage.Filled or NeedStage.Completed } view
            ? view
            : null;
}
