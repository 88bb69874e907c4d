using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;

namespace Kyodo.Bench.Chaos;

/// <summary>The city as programs reach it by the HTTP API, signed in as a coordinator.</summary>
internal sealed class WebCity(Uri address, string mail, string password) : ICity, IDisposable
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new() { BaseAddress = address, Timeout = s_timeout };
    private string _token = "";

    public async Task<(AnswerCode Answer, NeedId Need)> PostAsync(Guid command, ParticipantId requester)
    {
        var need = new { title = PreparedCity.Title, kind = "skill", field = "elderly", skills = new[] { PreparedCity.SkillNumber }, presence = "online", audience = "public" };
        var (code, body) = await CommandAsync($"/api/participants/{Local(requester.Value)}/needs", command, need);
        return (code, code == AnswerCode.Done ? new(Text(body["id"])) : default);
    }

    public async Task<AnswerCode> TriageAsync(Guid command, NeedId need) =>
        (await CommandAsync($"/api/desk/needs/{Local(need.Value)}/triage", command, new { decision = "accept", rung = "city" })).Code;

    public async Task<AnswerCode> ApproveAsync(Guid command, NeedId need, Candidate candidate) =>
        (await CommandAsync(
            $"/api/desk/needs/{Local(need.Value)}/decisions", command,
            new { resource = candidate.Resource.Value, owner = candidate.Owner.Value, decision = "approve" })).Code;

    public async Task<AnswerCode> AcceptAsync(Guid command, ParticipantId participant, OfferId offer) =>
        (await CommandAsync($"/api/participants/{Local(participant.Value)}/offers/{Local(offer.Value)}/accept", command, null)).Code;

    public async Task<NeedSeen> SeeAsync(NeedId need)
    {
        var path = $"/api/desk/needs/{Local(need.Value)}";
        var (status, body) = await SendAsync(() => new(HttpMethod.Get, path));
        if (status != HttpStatusCode.OK)
            throw Unexpected(path, status, body);
        return new(
            [.. body["suggestions"]!.AsArray().Select(s => new Candidate(new(Text(s!["resource"])), new(Text(s["owner"]))))],
            [.. body["offers"]!.AsArray().Select(o => (new OfferId(Text(o!["id"])), new ParticipantId(Text(o["participant"])), Enum.Parse<OfferStage>(Text(o["stage"]), ignoreCase: true)))]);
    }

    public void Dispose() => _http.Dispose();

    private async Task<(AnswerCode Code, JsonObject Body)> CommandAsync(string path, Guid command, object? input)
    {
        var (status, body) = await SendAsync(() =>
        {
            var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = input is null ? null : JsonContent.Create(input) };
            request.Headers.Add("Idempotency-Key", command.ToString());
            return request;
        });
        if ((int)status is >= 200 and < 300)
            return (AnswerCode.Done, body);
        return Enum.TryParse<AnswerCode>(((string?)body["code"])?.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var code) && code != AnswerCode.Invalid
            ? (code, body)
            : throw Unexpected(path, status, body);
    }

    private async Task<(HttpStatusCode Status, JsonObject Body)> SendAsync(Func<HttpRequestMessage> make)
    {
        try
        {
            while (true)
            {
                var token = _token;
                using var request = make();
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                using var answer = await _http.SendAsync(request);
                if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                    throw new HttpRequestException("The node is away.", inner: null, answer.StatusCode);
                if (answer.StatusCode != HttpStatusCode.Unauthorized)
                    return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonObject>() ?? []);
                _token = await SignInAsync();
            }
        }
        catch (TaskCanceledException late) when (late.InnerException is TimeoutException timeout)
        {
            throw timeout;
        }
    }

    private async Task<string> SignInAsync()
    {
        using var answer = await _http.PostAsJsonAsync("/api/token", new { mail, password });
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>() ?? [];
        return answer.IsSuccessStatusCode ? Text(body["accessToken"]) : throw Unexpected("/api/token", answer.StatusCode, body);
    }

    // An answer that neither does nor refuses is a fault of the program: it ends the run.
    private static InvalidDataException Unexpected(string path, HttpStatusCode status, JsonObject body) =>
        new($"{path} was answered {(int)status}: {body.ToJsonString()}");

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static string Local(string id) => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
