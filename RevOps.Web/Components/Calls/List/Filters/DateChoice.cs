using System.Globalization;
using RevOps.Domain.Calls;

namespace RevOps.Web.Components.Calls.List.Filters;

/// <summary>A range of days to filter by. Ranges up to today move on with the days, so that a saved view stays what it is called.</summary>
/// <param name="Name">On screen.</param>
/// <param name="LastDays">Days up to today; null for fixed ones.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
internal sealed record DateChoice(string Name, int? LastDays, DateOnly? From = null, DateOnly? To = null)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<DateChoice> For(DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var quarter = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1);
        return
        [
            new("Today", 1),
            new("Last 7 days", 7),
            new("Last 30 days", 30),
            new("Last 90 days", 90),
            new("This month", null, month, month.AddMonths(1).AddDays(-1)),
            new("Last month", null, month.AddMonths(-1), month.AddDays(-1)),
            new("This quarter", null, quarter, quarter.AddMonths(3).AddDays(-1)),
            new("Last quarter", null, quarter.AddMonths(-3), quarter.AddDays(-1)),
        ];
    }

    public CallFilter In(CallFilter filter) => filter with { LastDays = LastDays, From = From, To = To, Page = 0 };

    /// <summary>What a filter has chosen, in words; null for nothing.</summary>
    public static string? Describe(CallFilter filter) => filter switch
    {
        { LastDays: 1 } => "today",
        { LastDays: { } days } => string.Create(English, $"last {days} days"),
        { From: { } from, To: { } to } when from == to => Day(from),
        { From: { } from, To: { } to } => $"{Day(from)} to {Day(to)}",
        { From: { } from } => $"from {Day(from)}",
        { To: { } to } => $"up to {Day(to)}",
        _ => null,
    };

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", English);
}
