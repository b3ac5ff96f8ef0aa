using System.Globalization;
using RevOps.Domain;
using RevOps.Domain.Accounts.Churn;
using RevOps.Domain.Accounts.Engagement;
using RevOps.Domain.Accounts.Usage;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Accounts;

/// <summary>Words and colours of accounts.</summary>
internal static class AccountWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Of(ChurnBand band) => band switch
    {
        ChurnBand.High => "High",
        ChurnBand.Raised => "Raised",
        ChurnBand.Low => "Low",
        _ => "Not known",
    };

    public static Tone Tone(ChurnBand band) => band switch
    {
        ChurnBand.High => Shared.Tone.Negative,
        ChurnBand.Raised => Shared.Tone.Caution,
        ChurnBand.Low => Shared.Tone.Positive,
        _ => Shared.Tone.Neutral,
    };

    public static string Of(ChurnPart part) => part switch
    {
        ChurnPart.Usage => "Trend of use",
        ChurnPart.Breadth => "Breadth and seats",
        ChurnPart.Relationship => "Relationship",
        ChurnPart.Support => "Support",
        _ => "Commercial",
    };

    public static string Of(UtilisationPace pace) => pace switch
    {
        UtilisationPace.Under => "Under",
        UtilisationPace.OnCourse => "On course",
        UtilisationPace.Over => "Over",
        _ => "Too early to say",
    };

    public static Tone Tone(UtilisationPace pace) => pace switch
    {
        UtilisationPace.Under => Shared.Tone.Negative,
        UtilisationPace.OnCourse => Shared.Tone.Positive,
        UtilisationPace.Over => Shared.Tone.Info,
        _ => Shared.Tone.Neutral,
    };

    public static string Of(EngagementDirection direction) => direction switch
    {
        EngagementDirection.Falling => "Falling",
        EngagementDirection.Rising => "Rising",
        EngagementDirection.Steady => "Steady",
        _ => "Too little happened to say",
    };

    public static string Money(decimal amount, string? currency) => $"{amount.ToString("N0", CultureInfo.InvariantCulture)} {currency}".TrimEnd();

    public static string Money(Money money) => Money(money.Amount, money.Currency);

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", English);

    public static string Percent(double share) => $"{(100 * share).ToString("N0", CultureInfo.InvariantCulture)} %";

    public static string Number(double value) => value.ToString(Math.Abs(value) < 100 ? "#,0.##" : "N0", CultureInfo.InvariantCulture);

    public static string Away(int days) => days switch
    {
        0 => "today",
        1 => "tomorrow",
        > 1 => $"in {days} days",
        -1 => "overdue since yesterday",
        _ => $"overdue by {-days} days",
    };

    /// <summary>A period as its chart names it.</summary>
    public static string Period(DateOnly from, UsageGrain grain, int fiscalYearMonth) => grain switch
    {
        UsageGrain.Day => from.ToString("d MMM", English),
        UsageGrain.Week => from.ToString("d MMM yy", English),
        UsageGrain.Month => from.ToString("MMM yy", English),
        _ => Quarter(from, fiscalYearMonth),
    };

    // A fiscal year is called by the calendar year in which it ends
    private static string Quarter(DateOnly from, int fiscalYearMonth)
    {
        var quarter = ((from.Month - fiscalYearMonth + 12) % 12 / 3) + 1;
        var year = fiscalYearMonth > 1 && from.Month >= fiscalYearMonth ? from.Year + 1 : from.Year;
        return string.Create(English, $"Q{quarter} {(fiscalYearMonth == 1 ? "" : "FY")}{year}");
    }
}
