using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Models;

/// <summary>The model that scores in a municipality, the one before it, and every change of model. Awaits nobody; the rescoring run brings a changed model to the districts.</summary>
[Alias("Kyodo.IModelGrain"), Version(1)]
public interface IModelGrain : IGrainWithStringKey
{
    /// <summary>The model, where it comes from and how it came to serve.</summary>
    [AlwaysInterleave, Alias("Get")]
    Task<ModelView> Get();

    /// <summary>From the rescoring run: a challenger won. Written down with the verdict.</summary>
    [Alias("Promote")]
    Task<Answer> Promote(PromoteModel command);

    /// <summary>From the rescoring run: the model before serves again, and the present one is kept in its place.</summary>
    [Alias("Return")]
    Task<Answer> Return(ReturnModel command);
}
