using Kyodo.Web.Api.Accounts;
using Kyodo.Web.Api.Collaborations;
using Kyodo.Web.Api.Desks;
using Kyodo.Web.Api.Imports;
using Kyodo.Web.Api.Municipalities;
using Kyodo.Web.Api.Needs;
using Kyodo.Web.Api.Offers;
using Kyodo.Web.Api.Participants;
using Kyodo.Web.Api.PublicNeeds;
using Kyodo.Web.Api.Tokens;
using Kyodo.Web.Security;

namespace Kyodo.Web.Api;

/// <summary>The HTTP API under <c>/api</c>.</summary>
public static class KyodoApi
{
    /// <summary>Maps every resource.</summary>
    public static IEndpointRouteBuilder MapKyodoApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").RequireRateLimiting(RateLimits.Api)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapTokensApi();
        api.MapMunicipalityApi();
        api.MapPublicNeedsApi();
        api.MapParticipantsApi();
        api.MapOffersApi();
        api.MapNeedsApi();
        api.MapCollaborationsApi();
        api.MapDeskApi();
        api.MapImportApi();
        api.MapAccountsApi();
        return routes;
    }
}
