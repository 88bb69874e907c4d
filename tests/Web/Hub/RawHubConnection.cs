using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Kyodo.Web.Hubs;

namespace Kyodo.Web.Tests.Hub;

/// <summary>A SignalR client of the JSON hub protocol, spoken by hand over each transport.</summary>
public sealed class RawHubConnection : IAsyncDisposable
{
    private const char End = '\u001e';
    private const string Handshake = """{"protocol":"json","version":1}""";

    private readonly HttpClient _http;
    private readonly string _address;
    private readonly ClientWebSocket? _socket;
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<JsonElement> _messages = Channel.CreateUnbounded<JsonElement>();
    private readonly StringBuilder _rest = new();
    private Task _reading = Task.CompletedTask;
    private int _invocation;

    private RawHubConnection(HttpClient http, string address, ClientWebSocket? socket) => (_http, _address, _socket) = (http, address, socket);

    public static async Task<RawHubConnection> Open(Uri server, string token, HubTransport transport)
    {
        var http = new HttpClient { BaseAddress = server, DefaultRequestHeaders = { Authorization = new("Bearer", token) } };
        using var negotiated = await http.PostAsync(CoordinationHub.Path + "/negotiate?negotiateVersion=1", null);
        negotiated.EnsureSuccessStatusCode();
        var answer = await negotiated.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(answer.GetProperty("availableTransports").EnumerateArray(), t => t.GetProperty("transport").GetString() == transport.ToString());
        var address = $"{CoordinationHub.Path}?id={answer.GetProperty("connectionToken").GetString()}";
        ClientWebSocket? socket = null;
        if (transport == HubTransport.WebSockets)
        {
            socket = new();
            socket.Options.SetRequestHeader("Authorization", "Bearer " + token);
            await socket.ConnectAsync(new UriBuilder(new Uri(server, address)) { Scheme = "ws" }.Uri, default);
        }

        var connection = new RawHubConnection(http, address, socket);
        connection._reading = transport switch
        {
            HubTransport.WebSockets => connection.ReadSocket(),
            HubTransport.ServerSentEvents => await connection.ReadEvents(),
            _ => await connection.Poll(),
        };
        await connection.Send(Handshake);
        Assert.Equal("{}", (await connection.Next()).GetRawText());
        return connection;
    }

    /// <summary>Calls a hub method; the result, or an exception with the hub's error.</summary>
    public async Task<JsonElement> Invoke(string method, params object[] arguments)
    {
        var id = (++_invocation).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await Send(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments }));
        while (true)
        {
            var message = await Next();
            if (message.GetProperty("type").GetInt32() != 3 || message.GetProperty("invocationId").GetString() != id)
                continue;
            return message.TryGetProperty("error", out var error)
                ? throw new InvalidOperationException(error.GetString())
                : message.TryGetProperty("result", out var result) ? result : default;
        }
    }

    /// <summary>The arguments of the next call of a client method.</summary>
    public async Task<JsonElement> NextCall(string target)
    {
        while (true)
        {
            var message = await Next();
            if (message.GetProperty("type").GetInt32() == 1 && message.GetProperty("target").GetString() == target)
                return message.GetProperty("arguments");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _socket?.Abort();
        await _reading.ContinueWith(_ => { }, TaskScheduler.Default);
        _socket?.Dispose();
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task<JsonElement> Next()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await _messages.Reader.ReadAsync(timeout.Token);
    }

    private async Task Send(string message)
    {
        if (_socket is not null)
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, true, _stop.Token);
            return;
        }

        using var response = await _http.PostAsync(_address, new StringContent(message + End, Encoding.UTF8, "text/plain"), _stop.Token);
        response.EnsureSuccessStatusCode();
    }

    private async Task ReadSocket()
    {
        var buffer = new byte[64 * 1024];
        while (!_stop.IsCancellationRequested)
        {
            var part = await _socket!.ReceiveAsync(buffer, _stop.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return;
            Take(Encoding.UTF8.GetString(buffer, 0, part.Count));
        }
    }

    // Returns once the stream is open, with the task that reads it.
    private async Task<Task> ReadEvents()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, _address) { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("text/event-stream") } } };
        var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _stop.Token);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        var reader = new StreamReader(await response.Content.ReadAsStreamAsync(_stop.Token));
        return Read();

        async Task Read()
        {
            while (await reader.ReadLineAsync(_stop.Token) is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                    Take(line["data: ".Length..]);
            }
        }
    }

    // The first poll only opens the connection.
    private async Task<Task> Poll()
    {
        using var opened = await _http.GetAsync(_address, _stop.Token);
        opened.EnsureSuccessStatusCode();
        return Read();

        async Task Read()
        {
            while (!_stop.IsCancellationRequested)
            {
                using var response = await _http.GetAsync(_address, _stop.Token);
                if (response.StatusCode == System.Net.HttpStatusCode.NoContent)
                    return;
                Take(await response.Content.ReadAsStringAsync(_stop.Token));
            }
        }
    }

    private void Take(string text)
    {
        _rest.Append(text);
        var all = _rest.ToString();
        var end = all.LastIndexOf(End);
        if (end < 0)
            return;
        _rest.Clear().Append(all.AsSpan(end + 1));
        foreach (var message in all[..end].Split(End, StringSplitOptions.RemoveEmptyEntries))
        {
            var element = JsonDocument.Parse(message).RootElement.Clone();

            // Pings are of no interest.
            if (!element.TryGetProperty("type", out var type) || type.GetInt32() != 6)
                _messages.Writer.TryWrite(element);
        }
    }
}
