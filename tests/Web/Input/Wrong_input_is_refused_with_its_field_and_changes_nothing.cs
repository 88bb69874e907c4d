using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Kyodo.Grains;
using Kyodo.Web.Api.Binding;
using Kyodo.Web.Hosting;
using Kyodo.Web.Tests.Security;
using Kyodo.Web.Tests.World;

namespace Kyodo.Web.Tests.Input;

public sealed class Wrong_input_is_refused_with_its_field_and_changes_nothing(KyodoWeb web)
{
    [Fact]
    public async Task Each_wrong_input_of_the_table_gets_its_problem_document()
    {
        var before = await web.Town.Snapshot();
        var wrong = new List<string>();
        foreach (var input in BadInputs.All)
        {
            using var client = await web.As(input.As);
            using var response = await client.SendAsync(await Request(input));
            if (await Complaint(input, response) is { } complaint)
                wrong.Add($"{input}: {complaint}");
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.Equal(before, await web.Town.Snapshot());
    }

    [Fact]
    public void Every_route_that_reads_an_address_or_a_body_is_in_the_table()
    {
        var inputs = BadInputs.All.Select(i => (i.Method, Path: i.Path.Split('?')[0].Trim('/').Split('/'))).ToArray();

        var missing = Routes.Of(web).Where(r => r.Key.Contains(" /api/", StringComparison.Ordinal)
            && !r.Key.EndsWith("/municipality", StringComparison.Ordinal) && !r.Key.EndsWith("/skills", StringComparison.Ordinal)
            && !r.Key.StartsWith("GET /api/participants/{participant}/", StringComparison.Ordinal) && r.Key != "GET /api/accounts"
            && !inputs.Any(i => Matches(r.Key, i.Method, i.Path))).Select(r => r.Key);

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("/api/token")]
    [InlineData("/api/participants/{resident}/needs")]
    [InlineData("/api/participants/{resident}/profile")]
    public async Task Ten_megabytes_are_too_large(string path)
    {
        using var client = await web.As(Caller.Resident);
        using var body = new StringContent($$"""{"title":"{{new string('a', 10 * 1024 * 1024)}}"}""", Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(new(path.EndsWith("profile", StringComparison.Ordinal) ? HttpMethod.Put : HttpMethod.Post, await Fill(path)) { Content = body });

        Assert.Equal(413, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\"body\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_sent_again_gets_the_first_answer_and_makes_nothing_twice()
    {
        using var client = await web.As(Caller.OtherResident);
        var path = await Fill("/api/participants/{other}/needs");
        var command = Guid.NewGuid().ToString();
        var answers = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = JsonContent.Create(new { title = "二度送られた困りごと", kind = "skill", field = "welfare" }),
                Headers = { { CommandId.Header, command } },
            };
            using var response = await client.SendAsync(request);
            Assert.Equal(201, (int)response.StatusCode);
            answers.Add(await response.Content.ReadAsStringAsync());
        }

        Assert.Equal(answers[0], answers[1]);
        using var canceled = await client.PostAsync(path + "/" + ServedMunicipality.Local(JsonDocument.Parse(answers[0]).RootElement.GetProperty("id").GetString()!) + "/cancel", null);
        Assert.Equal(200, (int)canceled.StatusCode);
    }

    [Fact]
    public async Task Problems_speak_the_language_that_is_asked_for()
    {
        using var client = await web.As(Caller.Resident);
        var path = await Fill("/api/participants/{resident}/needs");
        using var japanese = await client.PostAsJsonAsync(path, new { title = "", kind = "skill", field = "welfare" });
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        using var english = await client.PostAsJsonAsync(path, new { title = "", kind = "skill", field = "welfare" });

        Assert.Equal("入力に誤りがあります。", (await japanese.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString());
        Assert.Equal("The input is not valid.", (await english.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString());
    }

    private static async Task<string?> Complaint(BadInput input, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        if ((int)response.StatusCode != input.Status)
            return $"{(int)response.StatusCode} instead of {input.Status}: {text}";
        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
            return $"no problem document: {text}";
        var problem = JsonDocument.Parse(text).RootElement;
        if (problem.GetProperty("status").GetInt32() != input.Status || !problem.TryGetProperty("code", out _))
            return $"no status or code: {text}";
        if (input.Field is null)
            return null;
        return problem.TryGetProperty("errors", out var errors) && errors.EnumerateArray().Any(e => e.GetProperty("field").GetString() == input.Field)
            ? null
            : $"{input.Field} is not named: {text}";
    }

    private static bool Matches(string key, string method, string[] path)
    {
        var space = key.IndexOf(' ', StringComparison.Ordinal);
        var pattern = key[(space + 1)..].Trim('/').Split('/');
        return key[..space] == method && pattern.Length == path.Length
            && pattern.Zip(path).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }

    private async Task<HttpRequestMessage> Request(BadInput input)
    {
        var request = new HttpRequestMessage(new(input.Method), await Fill(input.Path));
        if (input.Body is not null)
            request.Content = new StringContent(await Fill(input.Body), Encoding.UTF8, input.MediaType);
        if (input.Command is not null)
            request.Headers.Add(CommandId.Header, input.Command);
        return request;
    }

    private async Task<string> Fill(string text)
    {
        var town = web.Town;
        var version = (await town.Grains.Participant(town.Resident).Get())!.Version;
        return text
            .Replace("{version}", version.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{resident}", ServedMunicipality.Local(town.Resident.Value), StringComparison.Ordinal)
            .Replace("{other}", ServedMunicipality.Local(town.OtherResident.Value), StringComparison.Ordinal)
            .Replace("{group}", ServedMunicipality.Local(town.Group.Value), StringComparison.Ordinal)
            .Replace("{privateNeed}", ServedMunicipality.Local(town.PrivateNeed.Value), StringComparison.Ordinal)
            .Replace("{publicNeed}", ServedMunicipality.Local(town.PublicNeed.Value), StringComparison.Ordinal)
            .Replace("{othersResource}", ServedMunicipality.Local(town.Resource.Value), StringComparison.Ordinal)
            .Replace("{othersOffer}", ServedMunicipality.Local(town.OfferOfPrivateNeed.Value), StringComparison.Ordinal)
            .Replace("{ownOffer}", ServedMunicipality.Local(town.OfferOfResident.Value), StringComparison.Ordinal)
            .Replace("{collaboration}", ServedMunicipality.Local(town.Collaboration.Value), StringComparison.Ordinal)
            .Replace("{account}", town.SpareAccount, StringComparison.Ordinal);
    }
}
