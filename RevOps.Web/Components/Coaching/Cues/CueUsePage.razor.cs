using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.CueUse;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Coaching.Live;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Coaching.Cues;

/// <summary>Are cues followed, are they in time, and what do customers do next?</summary>
public sealed partial class CueUsePage(ICurrentViewer viewers, ICueUse use, TimeProvider time, NavigationManager nav) : IDisposable
{
    private Viewer? _viewer;
    private CueUseUrl _url = new();
    private CueUseFilter _filter = new() { From = default, To = default };
    private CallFilterOptions _options = new([], [], []);
    private CueUseReport? _report;
    private CueUseFilter? _read;
    private IReadOnlyList<CueUseRow> _rows = [];

    private bool IsRep => _viewer is { Role: UserRole.Rep };

    private string Subtitle => IsRep
        ? "What became of the cues in your calls, and how late they came."
        : "Are cues followed, are they in time, and what do customers do next?";

    public void Dispose() => nav.LocationChanged -= OnLocation;

    protected override async Task OnInitializedAsync()
    {
        nav.LocationChanged += OnLocation;
        _viewer = await viewers.GetAsync();
        if (_viewer is not null)
        {
            _options = await use.OptionsAsync(_viewer, CancellationToken.None);
            await TakeAsync();
        }
    }

    private void OnLocation(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        if (new Uri(e.Location).AbsolutePath == CueUseUrl.Path)
        {
            await TakeAsync();
            StateHasChanged();
        }
    });

    private async Task TakeAsync()
    {
        _url = CueUseUrl.Parse(new Uri(nav.Uri));
        _filter = _url.On(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (_read != _filter && _filter.From <= _filter.To && _viewer is not null)
        {
            var asked = _filter;
            var report = await use.ReadAsync(_viewer, asked, CancellationToken.None);

            // A slow answer to an older address is not shown
            (_report, _read) = asked == _filter ? (report, asked) : (_report, _read);
        }

        _rows = _report is null ? [] : CueUseRow.Ordered(Rows(_report), _url.Sort, _url.Ascending);
    }

    private IEnumerable<CueUseRow> Rows(CueUseReport report) => _url.ByRep && !IsRep
        ? report.Reps.Select(x => new CueUseRow(x.Name, (_url with { Rep = x.Rep, ByRep = false }).ToString(), x.Figures))
        : report.Kinds.Select(x => new CueUseRow(LiveWordsOf.Kind(x.Kind), null, x.Figures));

    private void Go(CueUseUrl url) => nav.NavigateTo(url.ToString());

    private static DateOnly? Read(ChangeEventArgs e) =>
        DateOnly.TryParseExact((string?)e.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
