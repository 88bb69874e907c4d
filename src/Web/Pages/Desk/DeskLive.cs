using System.Globalization;
using System.Text.Json;
using Kyodo.Grains;
using Kyodo.Grains.Desks;
using Kyodo.Grains.Needs;
using Kyodo.Grains.ReadModel;
using Kyodo.Web.Accounts;
using Kyodo.Web.Feed;
using Kyodo.Web.Hosting;
using Kyodo.Web.Pages.Layout;
using Kyodo.Web.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Kyodo.Web.Pages.Desk;

/// <summary>
/// What happens, for an open desk: numbered events as server-sent events over plain HTTP, so that nothing between the office and the city
/// needs to know WebSockets. Each carries the need's row ready to be shown. With <c>once</c> the answer ends with the first events, for
/// offices whose proxy holds a stream back until it ends.
/// </summary>
internal static class DeskLive
{
    private static readonly TimeSpan _heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Maps the stream.</summary>
    internal static void MapDeskLive(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/desk/live", Stream).RequireAuthorization(Policies.Desk).ExcludeFromDescription();

    /// <summary>A position as addresses and events write it.</summary>
    internal static string Text(DeskPosition position) => string.Create(CultureInfo.InvariantCulture, $"{position.Epoch:N}.{position.Number}");

    private static DeskPosition? Parse(string? text) =>
        text?.Split('.') is [var epoch, var number] && Guid.TryParseExact(epoch, "N", out var id)
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? new(id, last)
            : null;

    private static async Task Stream(
        HttpContext context, string? after, bool? once, DeskFeed feed, IGrainFactory grains, ServedMunicipality served, CurrentCity current,
        Phrases words, TimeProvider time, ILoggerFactory loggers)
    {
        var cancellation = context.RequestAborted;
        if (await current.Get() is not { } city)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var subscription = await feed.Subscribe(served.Code, cancellation);
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        await using var rows = new HtmlRenderer(context.RequestServices, loggers);
        var sender = new Sender(context.Response, rows, city, words);
        var last = Parse(after) ?? subscription.Position;
        if (once is not true)
            await sender.Hello(cancellation);
        var sent = await CatchUp();
        if (once is true && sent)
            return;
        await Follow();

        async Task<bool> CatchUp()
        {
            if (last == subscription.Position)
                return false;
            var missed = await grains.Desk(served.Code).CatchUp(last);
            last = missed.Position;
            if (!missed.Complete)
                await sender.Reset(missed.Position, cancellation);
            foreach (var happened in missed.Complete ? missed.Events : [])
                await sender.Send(happened, cancellation);
            return true;
        }

        async Task Follow()
        {
            using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await using var signals = subscription.Signals(leaving.Token).GetAsyncEnumerator(leaving.Token);
            var next = signals.MoveNextAsync().AsTask();
            try
            {
                while (await Waits(next) is var heard)
                {
                    if (heard is null)
                    {
                        if (once is true)
                            return;
                        await sender.Beat(cancellation);
                        continue;
                    }

                    if (heard is false)
                        return;
                    var signal = signals.Current;
                    next = signals.MoveNextAsync().AsTask();
                    if (signal.Position.Epoch == last.Epoch && signal.Position.Number <= last.Number)
                        continue;
                    last = signal.Position;
                    await (signal.Event is { } happened ? sender.Send(happened, cancellation) : sender.Reset(signal.Position, cancellation));
                    if (once is true && !next.IsCompleted)
                        return;
                }
            }
            finally
            {
                await leaving.CancelAsync();
                await next.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
        }

        // Whether there is a signal; null when it was quiet for so long that the line must be kept open.
        async Task<bool?> Waits(Task<bool> next)
        {
            try
            {
                return await next.WaitAsync(_heartbeat, time, cancellation);
            }
            catch (TimeoutException)
            {
                return null;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return false;
            }
        }
    }

    private sealed class Sender(HttpResponse response, HtmlRenderer rows, City city, Phrases words)
    {
        private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

        internal Task Hello(CancellationToken cancellation) => Write(": hello\n\n", cancellation);

        internal Task Beat(CancellationToken cancellation) => Write(":\n\n", cancellation);

        internal Task Reset(DeskPosition position, CancellationToken cancellation) =>
            Write($"event: reset\nid: {Text(position)}\ndata: {{}}\n\n", cancellation);

        internal async Task Send(DeskEvent happened, CancellationToken cancellation)
        {
            var row = happened.Row;
            var isOpen = row.Stage is NeedStage.Received or NeedStage.Open;
            var isNew = happened.What == "posted";
            var line = new
            {
                Need = City.Short(row.Id),
                Open = isOpen,
                Said = isNew ? words["Desk.Said.New", row.Title] : words["Desk.Said.Changed", row.Title, words.What(happened.What)],
                Row = await RowOf(row, words[isNew ? "Desk.New" : "Desk.Changed"]),
            };
            await Write($"event: need\nid: {Text(new(happened.Epoch, happened.Number))}\ndata: {JsonSerializer.Serialize(line, _json)}\n\n", cancellation);
        }

        private Task<string> RowOf(NeedRow row, string news) => rows.Dispatcher.InvokeAsync(async () =>
        {
            var made = await rows.RenderComponentAsync<NeedLine>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(NeedLine.Row)] = row,
                [nameof(NeedLine.City)] = city,
                [nameof(NeedLine.News)] = news,
            }));
            return made.ToHtmlString();
        });

        private async Task Write(string text, CancellationToken cancellation)
        {
            await response.WriteAsync(text, cancellation);
            await response.Body.FlushAsync(cancellation);
        }
    }
}
