using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace RevOps.Web.Components.Shared.Charts;

/// <summary>
/// The one place in which charts are drawn: series in, colours from the tokens, light and dark, a table of the same figures for who does not
/// see it or wants it. What draws stands behind /js/chart.js and can be replaced there.
/// </summary>
public sealed partial class Chart(IJSRuntime js, ILogger<Chart> logger) : IAsyncDisposable
{
    private ElementReference _plot;
    private IJSObjectReference? _drawn;
    private DotNetObjectReference<Chart>? _self;
    private string? _last;
    private bool _table;

    /// <summary>What it shows: the subject of the finding.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>Unit of the values; null where it is not known.</summary>
    [Parameter]
    public string? Unit { get; set; }

    /// <summary>What the labels are, such as "Month".</summary>
    [Parameter]
    public string LabelName { get; set; } = "Period";

    /// <summary>The labels along the time or the names.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<string> Labels { get; set; } = [];

    /// <summary>At most six series, then "Others".</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ChartSeries> Series { get; set; } = [];

    /// <summary>Places of labels whose period is not over: drawn hatched and said so.</summary>
    [Parameter]
    public IReadOnlyCollection<int> Unfinished { get; set; } = [];

    /// <summary>Places that something is said of.</summary>
    [Parameter]
    public IReadOnlyList<ChartMark> Marks { get; set; } = [];

    /// <summary>Height of the drawing in pixels.</summary>
    [Parameter]
    public int Height { get; set; } = 260;

    /// <summary>Decimals of the figures.</summary>
    [Parameter]
    public int Decimals { get; set; }

    /// <summary>Raised when a point is clicked: leads to the rows.</summary>
    [Parameter]
    public EventCallback<ChartPoint> OnPoint { get; set; }

    private string Id { get; } = $"chart-{Guid.NewGuid():N}";

    private string FileName => string.Concat(Title.ToLowerInvariant().Select(x => char.IsAsciiLetterOrDigit(x) ? x : '-')).Trim('-');

    /// <summary>Called by the script.</summary>
    [JSInvokable]
    public Task PointAsync(int series, int index) =>
        series >= 0 && series < Series.Count && index >= 0 && index < Labels.Count ? OnPoint.InvokeAsync(new ChartPoint(series, index)) : Task.CompletedTask;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        try
        {
            if (_drawn is not null)
            {
                await _drawn.InvokeVoidAsync("dispose");
                await _drawn.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // The browser has gone, and its chart with it.
        }
    }

    /// <summary>The figures as CSV.</summary>
    internal string ToCsv()
    {
        var head = Series.SelectMany(x => x.Upper is null ? [x.Name] : new[] { $"{x.Name} from", $"{x.Name} to" }).Select(Api.CsvDownload.Text);
        var rows = Labels.Select((label, i) => Series
            .SelectMany(x => x.Upper is null ? [At(x.Values, i)] : new[] { At(x.Values, i), At(x.Upper, i) })
            .Select(Api.CsvDownload.Number).Prepend(Api.CsvDownload.Text(label)).Append(Unfinished.Contains(i) ? "not over yet" : ""));
        return string.Concat(rows.Prepend([Api.CsvDownload.Text(LabelName), .. head, "note"]).Select(Api.CsvDownload.Line));
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var drawing = Drawing();
        var signature = System.Text.Json.JsonSerializer.Serialize(drawing);
        if (signature == _last)
        {
            return;
        }

        _last = signature;
        try
        {
            if (_drawn is null)
            {
                _self = DotNetObjectReference.Create(this);
                await using var module = await js.InvokeAsync<IJSObjectReference>("import", "/js/chart.js");
                _drawn = await module.InvokeAsync<IJSObjectReference>("draw", _plot, drawing, _self, OnPoint.HasDelegate);
            }
            else
            {
                await _drawn.InvokeVoidAsync("update", drawing);
            }
        }
        catch (JSException failure)
        {
            // The table holds the same figures: show it instead of an empty box
            NotDrawn(logger, failure);
            _table = true;
            StateHasChanged();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The person was quicker and has left the page.
        }
    }

    private object Drawing() => new
    {
        labels = Labels,
        height = Height,
        decimals = Decimals,
        unfinished = Unfinished,
        marks = Marks.Select(x => new { index = x.Index, text = x.Text }),
        series = Series.Select(x => new { name = x.Name, shape = x.Shape.ToString().ToLowerInvariant(), values = x.Values, upper = x.Upper, color = x.Color }),
    };

    private async Task DownloadPngAsync()
    {
        try
        {
            if (_drawn is not null)
            {
                await _drawn.InvokeVoidAsync("png", FileName + ".png");
            }
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // The page has gone, or the browser refuses pictures.
        }
    }

    private async Task DownloadCsvAsync()
    {
        try
        {
            await using var module = await js.InvokeAsync<IJSObjectReference>("import", "/js/chart.js");
            await module.InvokeVoidAsync("save", FileName + ".csv", ToCsv());
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // The page has gone.
        }
    }

    private string Cell(ChartSeries series, int index) => series.Upper is null
        ? Figure(At(series.Values, index))
        : $"{Figure(At(series.Values, index))} to {Figure(At(series.Upper, index))}";

    private string Figure(double? value) => value?.ToString("N" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) ?? "not known";

    private static double? At(IReadOnlyList<double?>? values, int index) => values is not null && index < values.Count ? values[index] : null;

    [LoggerMessage(LogLevel.Debug, "The browser did not draw a chart; its table is shown instead")]
    private static partial void NotDrawn(ILogger logger, Exception failure);
}
