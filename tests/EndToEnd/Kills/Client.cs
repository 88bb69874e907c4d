using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Kyodo.EndToEnd.Tests.Kills;

/// <summary>
/// One of many at once: posts a need with one slot, has it triaged, asks two people, both accept, the requester consents and settles. A
/// command without an answer is sent again with the same id until there is one, through kills and restarts.
/// </summary>
internal sealed class Client(HttpClient http, string token, string requester, int seed)
{
    private static readonly string[] s_fields = ["welfare", "elderly", "childRearing", "environment", "culture", "education", "community", "digital"];

    private readonly Random _random = new(seed);

    /// <summary>All that it was told was done.</summary>
    public List<Told> Told { get; } = [];

    /// <summary>Accepts that were told "already filled".</summary>
    public int AlreadyFilled { get; private set; }

    /// <summary>Goes on until told to stop.</summary>
    public async Task Run(CancellationToken stop)
    {
        try
        {
            while (true)
                await OneNeed(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private async Task OneNeed(CancellationToken stop)
    {
        var own = $"/api/participants/{requester}";
        var body = $$"""{"title":"お手伝い {{seed}}-{{Told.Count}}","kind":"skill","field":"{{s_fields[_random.Next(s_fields.Length)]}}","presence":"online"}""";
        var posted = await Send(own + "/needs", body, "received", need: null, owner: null, stop);
        var need = posted["id"]!.GetValue<string>();
        var local = Local(need);
        await Send($"/api/desk/needs/{local}/triage", """{"decision":"accept"}""", "open", need, null, stop);

        var view = await Wait(local, v => v["suggestions"]!.AsArray().Count >= 2, stop);
        var chosen = view["suggestions"]!.AsArray().Take(2)
            .Select(s => (Resource: s!["resource"]!.GetValue<string>(), Owner: s["owner"]!.GetValue<string>())).ToArray();
        foreach (var (resource, owner) in chosen)
            await TrySend($"/api/desk/needs/{local}/decisions", $$"""{"resource":"{{resource}}","owner":"{{owner}}","decision":"approve"}""", "sending", need, owner, stop);

        view = await Wait(local, v => Offers(v).All(o => Stage(o) != "sending"), stop);
        var asked = Offers(view).Where(o => Stage(o) == "asked").ToArray();
        foreach (var offer in asked)
        {
            var owner = offer["participant"]!.GetValue<string>();
            var path = $"/api/participants/{Local(owner)}/offers/{Local(offer["id"]!.GetValue<string>())}/accept";
            await TrySend(path, "", "agreed", need, owner, stop);
        }

        view = await Wait(local, _ => true, stop);
        if (Offers(view).FirstOrDefault(o => Stage(o) == "agreed") is not { } agreed)
            return;
        var winner = agreed["participant"]!.GetValue<string>();
        var at = Local(agreed["id"]!.GetValue<string>());
        await Send($"{own}/needs/{local}/offers/{at}/consent", "", "consented", need, winner, stop);
        await Send($"{own}/needs/{local}/offers/{at}/confirm", "", "confirmed", need, winner, stop);
    }

    private async Task<JsonObject> Send(string path, string body, string stage, string? need, string? owner, CancellationToken stop) =>
        await TrySend(path, body, stage, need, owner, stop) ?? throw new InvalidOperationException($"{path} was refused.");

    private async Task<JsonObject?> TrySend(string path, string body, string stage, string? need, string? owner, CancellationToken stop)
    {
        var command = Guid.NewGuid();
        var (status, answer) = await Sure(HttpMethod.Post, path, body, command, stop);
        var code = answer["code"]?.GetValue<string>();
        if (code == "already_filled")
            AlreadyFilled++;

        // Somebody whom other clients have asked up to the weekly cap meanwhile is a candidate no longer.
        if (code is "already_filled" || (code is "not_found" or "cap_reached" && path.EndsWith("/decisions", StringComparison.Ordinal)))
            return null;
        if ((int)status is < 200 or > 299)
            throw new InvalidOperationException($"{path} was answered {status}: {answer.ToJsonString()}");
        Told.Add(new(command, path, body, answer["version"]!.GetValue<long>(), need ?? answer["id"]!.GetValue<string>(), owner, stage));
        return answer;
    }

    private async Task<JsonObject> Wait(string local, Func<JsonObject, bool> until, CancellationToken stop)
    {
        while (true)
        {
            var (_, view) = await Sure(HttpMethod.Get, $"/api/desk/needs/{local}", "", null, stop);
            if (until(view))
                return view;
            await Task.Delay(10, stop);
        }
    }

    /// <summary>Sends until there is an answer; a node that is down or says 503 is asked again.</summary>
    public async Task<(HttpStatusCode Status, JsonObject Answer)> Sure(HttpMethod method, string path, string body, Guid? command, CancellationToken stop)
    {
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                using var request = new HttpRequestMessage(method, path);
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                if (command is { } id)
                    request.Headers.Add("Idempotency-Key", id.ToString());
                if (body.Length > 0)
                    request.Content = new StringContent(body, Encoding.UTF8, "application/json");
                using var answer = await http.SendAsync(request, stop);
                var text = await answer.Content.ReadAsStringAsync(stop);
                if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                    return (answer.StatusCode, text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject());
            }
            catch (HttpRequestException)
            {
                // Killed just now, or not up again yet.
            }

            await Task.Delay(20, stop);
        }
    }

    public static string Local(string id) => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public static IReadOnlyList<JsonObject> Offers(JsonObject view) => [.. view["offers"]!.AsArray().Select(o => o!.AsObject())];

    public static string Stage(JsonObject offer) => offer["stage"]!.GetValue<string>();
}
