using Kyodo.Grains.Models;
using Kyodo.Matching.Learning.Contests;

namespace Kyodo.Grains.Rescoring;

/// <summary>
/// The nightly run's long calculations, in a grain of their own, so that the run itself answers meanwhile. It keeps nothing: asked again
/// after a crash it does the same again. Awaits outcome books, districts and needs.
/// </summary>
[Alias("Kyodo.INightWorkGrain"), Version(1)]
public interface INightWorkGrain : IGrainWithStringKey
{
    /// <summary>Learns a challenger from the outcomes of the last two years and judges it.</summary>
    /// <param name="champion">What serves.</param>
    [ResponseTimeout("00:30:00"), Alias("Contest")]
    Task<ContestResult> Contest(ModelView champion);

    /// <summary>Makes the plan over all open needs and puts it on the desks.</summary>
    [ResponseTimeout("00:30:00"), Alias("Plan")]
    Task<PlanReport> Plan();
}
