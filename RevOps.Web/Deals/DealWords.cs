using System.Globalization;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.List;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Deals;

/// <summary>Words for what deals are.</summary>
internal static class DealWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Name(this DealState state) => state switch
    {
        DealState.Won => "Won",
        DealState.Lost => "Lost",
        _ => "Open",
    };

    public static Tone Tone(this DealState state) => state switch
    {
        DealState.Won => Components.Shared.Tone.Positive,
        DealState.Lost => Components.Shared.Tone.Negative,
        _ => Components.Shared.Tone.Neutral,
    };

    public static string Name(this CloseWindow window) => window switch
    {
        CloseWindow.Overdue => "Overdue",
        CloseWindow.Month => "In the next 30 days",
        CloseWindow.ThisMonth => "This month",
        CloseWindow.ThisQuarter => "This quarter",
        _ => "Next quarter",
    };

    public static string Name(this ForecastCategory forecast) => forecast switch
    {
        ForecastCategory.BestCase => "Best case",
        _ => forecast.ToString(),
    };

    public static string Name(this HealthBand band) => band switch
    {
        HealthBand.Good => "Good",
        HealthBand.Watch => "Watch",
        _ => "At risk",
    };

    public static Tone Tone(this HealthBand band) => band switch
    {
        HealthBand.Good => Components.Shared.Tone.Positive,
        HealthBand.Watch => Components.Shared.Tone.Caution,
        _ => Components.Shared.Tone.Negative,
    };

    /// <summary>Health in a word: a deal of which little is known is not called good.</summary>
    public static (string Name, Tone Tone) Health(double health, double? confidence)
    {
        var band = HealthBands.Of(health);
        return band == HealthBand.Good && confidence < HealthBands.KnownFrom ? ("Little known", Components.Shared.Tone.Neutral) : (band.Name(), band.Tone());
    }

    /// <summary>12 Mar 2026.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", English);

    /// <summary>Put off once, 3 times.</summary>
    public static string Slips(int times) => times == 1 ? "once" : $"{times} times";

    /// <summary>A move that is on its way to the deal's CRM, or did not get there.</summary>
    public static string Writing(DealWriting writing) => writing.IsOpen
        ? $"Being written to {writing.Connection}"
        : $"Not moved to {writing.Stage}{(writing.Reason is { } reason ? $": {reason}" : null)}";
}
