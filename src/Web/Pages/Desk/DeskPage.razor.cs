using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Grains.ReadModel;
using Kyodo.Matching.Model;
using Kyodo.Silo.ReadModel;
using Kyodo.Web.Accounts;
using Kyodo.Web.Feed;
using Kyodo.Web.Pages.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Kyodo.Web.Pages.Desk;

/// <summary>コーディネート画面: the open needs, live, and the one that is being worked on.</summary>
public sealed partial class DeskPage
{
    private static readonly TimeSpan _beforeNextTry = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _left = new();
    private readonly Dictionary<ParticipantId, ParticipantRow> _names = [];
    private List<DeskRow> _rows = [];
    private City? _city;
    private Actor _actor = null!;
    private NeedView? _selected;
    private Task _listening = Task.CompletedTask;
    private string _text = "";
    private string _said = "";
    private Field? _field;
    private DeskSort _sort = DeskSort.Waiting;
    private int _total;
    private bool _live;
    private bool _loaded;
    private bool _opening;

    /// <summary>The need that is open, as in the address.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>Somebody to propose for it, as in the address.</summary>
    [SupplyParameterFromQuery(Name = "propose")]
    public string? Propose { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Visitor { get; set; } = null!;

    [Inject]
    private CurrentCity Current { get; set; } = null!;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private ReadModelReader Reader { get; set; } = null!;

    [Inject]
    private DeskFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private int NewCount => _rows.Count(r => r.News is not null);

    private IReadOnlyList<DeskRow> Shown =>
        [.. _rows.Where(r => (_field is null || r.Row.Field == _field)
            && (_text.Length == 0 || r.Row.Title.Contains(_text, StringComparison.CurrentCultureIgnoreCase)
                || r.Row.PlaceLabel.Contains(_text, StringComparison.CurrentCultureIgnoreCase)))];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        await _listening;
        _left.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _actor = SignedIn.Of((await Visitor).User).DeskActor();
        _city = await Current.Get();
        if (_city is null)
            return;
        await Load();
        if (_city.TryId<NeedId>(Id, out var id))
            await Read(id);
        if (RendererInfo.IsInteractive)
            _listening = Listen();
    }

    private async Task Listen()
    {
        while (!_left.IsCancellationRequested)
        {
            try
            {
                using var subscription = await Feed.Subscribe(_city!.Code, _left.Token);
                await InvokeAsync(Load);
                await InvokeAsync(() => Show(live: true));
                await foreach (var signal in subscription.Signals(_left.Token))
                    await InvokeAsync(() => Take(signal));
            }
            catch (OperationCanceledException) when (_left.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is TimeoutException or Orleans.Runtime.OrleansException or IOException)
            {
                // The desk does not answer for the moment; what was missed is read anew when it does.
            }

            await InvokeAsync(() => Show(live: false));
            await Task.Delay(_beforeNextTry, Time, _left.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    private void Show(bool live)
    {
        _live = live;
        StateHasChanged();
    }

    private async Task Take(DeskSignal signal)
    {
        if (signal.Event is not { } happened)
        {
            await Load();
            if (_selected is not null)
                await Read(_selected.Need.Id);
        }
        else
        {
            Put(happened.Row, happened.What);
            if (happened.Row.Id == _selected?.Need.Id)
                await Read(happened.Row.Id);
        }

        StateHasChanged();
    }

    // A new need comes on top; anything else changes where it stands, so that focus and eyes stay where they are.
    private void Put(NeedRow row, string what)
    {
        var at = _rows.FindIndex(r => r.Row.Id == row.Id);
        if (at < 0)
        {
            if (!IsOpen(row))
                return;
            _rows.Insert(0, new(row, "posted"));
            _total++;
            _said = W["Desk.Said.New", row.Title];
            return;
        }

        if (_rows[at].Row.Version >= row.Version)
            return;
        var news = _rows[at].News ?? (row.Id == _selected?.Need.Id ? null : what);
        _rows[at] = new(row, news);
        _said = W["Desk.Said.Changed", row.Title, W.What(what)];
    }

    private static bool IsOpen(NeedRow row) => row.Stage is NeedStage.Received or NeedStage.Open;

    private async Task Load()
    {
        var page = await Reader.Needs(_city!.Code, new([NeedStage.Received, NeedStage.Open]), 0, ReadModelReader.LargestPage, _left.Token);
        _rows = [.. Ordered(page.Rows.Select(r => new DeskRow(r, null)))];
        _total = page.Total;
        _loaded = true;
    }

    private void PutInOrder() => _rows = [.. Ordered(_rows.Where(r => IsOpen(r.Row)).Select(r => r with { News = null }))];

    private IEnumerable<DeskRow> Ordered(IEnumerable<DeskRow> rows) => _sort switch
    {
        DeskSort.Deadline => rows.OrderBy(r => DueOf(r.Row)).ThenBy(r => r.Row.PostedAt),
        DeskSort.New => rows.OrderByDescending(r => r.Row.PostedAt),
        _ => rows.OrderByDescending(r => r.Row.Stage == NeedStage.Received).ThenByDescending(r => r.Row.Waiting > 0).ThenBy(r => r.Row.PostedAt),
    };

    private DateTimeOffset DueOf(NeedRow row) =>
        row.Deadline ?? (row.FirstDate is { } day ? _city!.Instant(day.ToDateTime(TimeOnly.MinValue)) : DateTimeOffset.MaxValue);

    private async Task Open(NeedId id)
    {
        Propose = null;
        _selected = null;
        _opening = true;
        await Read(id);
        _opening = false;
        var at = _rows.FindIndex(r => r.Row.Id == id);
        if (at >= 0)
            _rows[at] = _rows[at] with { News = null };
    }

    private Task Refresh() => _selected is null ? Task.CompletedTask : Read(_selected.Need.Id);

    private async Task Read(NeedId id)
    {
        var view = await Grains.Need(id).Get();
        if (view is not null)
        {
            var unknown = view.Suggestions.Select(s => s.Owner).Concat(view.Offers.Select(o => o.Participant)).Append(view.Need.Requester)
                .Where(p => !_names.ContainsKey(p)).Distinct().ToList();
            foreach (var row in await Reader.Participants(unknown, _left.Token))
                _names[row.Id] = row;
        }

        _selected = view;
    }
}
