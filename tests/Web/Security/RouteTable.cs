using System.Collections.Frozen;

namespace Kyodo.Web.Tests.Security;

/// <summary>Every route and who may come through. A route without a row fails the tests: add the row with the route.</summary>
public static class RouteTable
{
    private const string Own = "/api/participants/{participant}";

    public static readonly FrozenDictionary<string, Access> Rows = new Dictionary<string, Access>
    {
        ["POST /api/token"] = Access.Everybody,
        ["POST /api/token/refresh"] = Access.Everybody,
        ["GET /api/me"] = Access.SignedIn,
        ["GET /api/municipality"] = Access.Everybody,
        ["GET /api/skills"] = Access.Everybody,
        ["GET /api/public-needs"] = Access.Everybody,
        ["GET /api/public-needs/{need}"] = Access.Everybody,

        [$"GET {Own}"] = Access.OwnParticipant,
        [$"PUT {Own}/profile"] = Access.OwnParticipant,
        [$"PUT {Own}/availability"] = Access.OwnParticipant,
        [$"GET {Own}/resources"] = Access.OwnParticipant,
        [$"POST {Own}/resources"] = Access.OwnParticipant,
        [$"PUT {Own}/resources/{{resource}}"] = Access.OwnParticipant,
        [$"DELETE {Own}/resources/{{resource}}"] = Access.OwnParticipant,
        [$"GET {Own}/offers"] = Access.OwnParticipant,
        [$"GET {Own}/offers/{{offer}}"] = Access.OwnParticipant,
        [$"POST {Own}/offers/{{offer}}/accept"] = Access.OwnParticipant,
        [$"POST {Own}/offers/{{offer}}/pass"] = Access.OwnParticipant,
        [$"POST {Own}/offers/{{offer}}/withdraw"] = Access.OwnParticipant,
        [$"GET {Own}/offers/{{offer}}/contact"] = Access.OwnParticipant,
        [$"POST {Own}/applications"] = Access.OwnParticipant,
        [$"GET {Own}/activities"] = Access.OwnParticipant,
        [$"GET {Own}/needs"] = Access.OwnParticipant,
        [$"POST {Own}/needs"] = Access.OwnParticipant,
        [$"GET {Own}/needs/{{need}}"] = Access.OwnParticipant,
        [$"PUT {Own}/needs/{{need}}"] = Access.OwnParticipant,
        [$"POST {Own}/needs/{{need}}/cancel"] = Access.OwnParticipant,
        [$"POST {Own}/needs/{{need}}/offers/{{offer}}/consent"] = Access.OwnParticipant,
        [$"POST {Own}/needs/{{need}}/offers/{{offer}}/decline"] = Access.OwnParticipant,
        [$"POST {Own}/needs/{{need}}/offers/{{offer}}/meeting"] = Access.OwnParticipant,
        [$"POST {Own}/needs/{{need}}/offers/{{offer}}/confirm"] = Access.OwnParticipant,
        [$"GET {Own}/needs/{{need}}/offers/{{offer}}/contact"] = Access.OwnParticipant,
        [$"GET {Own}/collaborations"] = Access.OwnParticipant,
        [$"GET {Own}/collaborations/{{collaboration}}"] = Access.OwnParticipant,
        [$"POST {Own}/collaborations/{{collaboration}}/hours"] = Access.OwnParticipant,
        [$"POST {Own}/collaborations/{{collaboration}}/review"] = Access.OwnParticipant,
        [$"POST {Own}/collaborations/{{collaboration}}/end"] = Access.OwnParticipant,

        ["GET /api/desk/needs"] = Access.Desk,
        ["GET /api/desk/events"] = Access.Desk,
        ["GET /api/desk/needs/{need}"] = Access.Desk,
        ["POST /api/desk/needs/{need}/triage"] = Access.Desk,
        ["POST /api/desk/needs/{need}/decisions"] = Access.Desk,
        ["POST /api/desk/needs/{need}/cancel"] = Access.Desk,
        ["POST /api/desk/needs/{need}/offers/{offer}/take"] = Access.Desk,
        ["POST /api/desk/needs/{need}/offers/{offer}/decline"] = Access.Desk,
        ["POST /api/desk/needs/{need}/offers/{offer}/meeting"] = Access.Desk,
        ["POST /api/desk/needs/{need}/offers/{offer}/confirm"] = Access.Desk,
        ["GET /api/desk/participants"] = Access.Desk,
        ["POST /api/desk/participants"] = Access.Desk,
        ["PUT /api/desk/participants/{id}/credentials"] = Access.Desk,

        ["POST /api/desk/import"] = Access.Desk,

        ["GET /api/accounts"] = Access.Administrator,
        ["POST /api/accounts"] = Access.Administrator,
        ["GET /api/accounts/{account}"] = Access.Administrator,
        ["PUT /api/accounts/{account}"] = Access.Administrator,
        ["POST /api/accounts/{account}/lock"] = Access.Administrator,
        ["POST /api/accounts/{account}/unlock"] = Access.Administrator,
        ["POST /api/accounts/{account}/link"] = Access.Administrator,

        ["POST /account/sign-in"] = Access.FormOfEverybody,
        ["POST /account/sign-in/code"] = Access.FormOfEverybody,
        ["POST /account/password"] = Access.FormOfEverybody,
        ["POST /language"] = Access.FormOfEverybody,
        ["POST /sign-out"] = Access.FormOfSignedIn,
        ["POST /account/second-factor/enable"] = Access.FormOfStaff,

        ["GET /openapi/{documentName}.json"] = Access.Everybody,
        ["ANY /alive"] = Access.Everybody,
        ["ANY /health"] = Access.Everybody,
        ["ANY /hubs/coordination/negotiate"] = Access.Hub,
        ["ANY /hubs/coordination"] = Access.Hub,
    }.ToFrozenDictionary();
}
