using System.Globalization;
using Microsoft.AspNetCore.Components;
using RevOps.Domain.Accounts.Overview;
using RevOps.Domain.Accounts.Usage;
using RevOps.Web.Components.Shared.Charts;

namespace RevOps.Web.Components.Accounts.Detail;

/// <summary>The use by period, product and region. A period that is not over is never compared as if it were.</summary>
public sealed partial class UsageCard(NavigationManager nav)
{
    private UsageView _shown = null!;
    private IReadOnlyList<string> _products = [];
    private IReadOnlyList<string> _regions = [];
    private IReadOnlyList<string> _labels = [];
    private IReadOnlyList<ChartSeries> _series = [];
    private IReadOnlyList<int> _unfinished = [];
    private IReadOnlyList<ChartMark> _marks = [];

    /// <summary>The account.</summary>
    [Parameter, EditorRequired]
    public AccountView View { get; set; } = null!;

    /// <summary>How it is looked at.</summary>
    [Parameter, EditorRequired]
    public UsageChoice Choice { get; set; } = null!;

    private string? Latest
    {
        get
        {
            var latest = _shown.Periods[^1];
            if (latest.Quantity is not { } quantity)
            {
                return "Nothing is reported for the latest period yet.";
            }

            var name = latest.IsUnfinished ? $"So far this {Choice.Grain.ToString().ToLowerInvariant()}" : _labels[^1];
            var against = Choice.Grain == UsageGrain.Day ? "the same weekday of the week before" : $"the {Choice.Grain.ToString().ToLowerInvariant()} before";
            var change = latest.Change is { } by
                ? $", {Math.Abs(100 * by).ToString("N0", CultureInfo.InvariantCulture)} % {(by < 0 ? "below" : "above")} {against}{(latest.IsUnfinished ? " after as many business days" : null)}"
                : null;
            var gaps = latest.HasGaps ? $". {latest.DaysElapsed - latest.DaysReported} of {latest.DaysElapsed} days are not reported" : null;
            return $"{name}: {AccountWords.Number(quantity)}{(_shown.Unit is { } unit ? $" {unit}" : null)}{change}{gaps}.";
        }
    }

    protected override void OnParametersSet()
    {
        _shown = View.Show(Choice);
        _products = [.. View.Usage.Select(x => x.Product).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        _regions = [.. View.Usage.Select(x => x.Region).Where(x => x.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        var year = View.Calendar.FiscalYearMonth;
        _labels = [.. _shown.Periods.Select(x => AccountWords.Period(x.From, Choice.Grain, year))];
        var names = Choice.Split switch { UsageSplit.Product => _products, UsageSplit.Region => _regions, _ => [] };
        _series =
        [
            .. _shown.Series.Select(x => new ChartSeries(x.Name, x.Quantities)
            {
                Color = names.ToList().FindIndex(y => y.Equals(x.Name, StringComparison.OrdinalIgnoreCase)) is >= 0 and < UsageView.MostSeries and var place ? place : null,
            }),
        ];
        _unfinished = [.. _shown.Periods.Select((x, i) => (x.IsUnfinished, i)).Where(x => x.IsUnfinished).Select(x => x.i)];
        _marks =
        [
            .. from anomaly in _shown.Anomalies
               let index = _shown.Periods.ToList().FindIndex(x => anomaly.From >= x.From && anomaly.From <= x.To)
               where index >= 0
               group anomaly by index into at
               select new ChartMark(at.Key, at.First().Reason),
        ];
    }

    private static string? Text(object? value) => value is string { Length: > 0 } text ? text : null;

    private string To(UsageChoice choice) => nav.GetUriWithQueryParameters(UsageUrl.ToParameters(choice));

    private void Go(UsageChoice choice) => nav.NavigateTo(To(choice), replace: true);

    // A click goes one step closer: a quarter's months, a month's weeks, a week's days
    private void Open(ChartPoint point)
    {
        if (Choice.Grain > UsageGrain.Day)
        {
            Go(Choice with { Grain = Choice.Grain - 1 });
        }
    }
}
