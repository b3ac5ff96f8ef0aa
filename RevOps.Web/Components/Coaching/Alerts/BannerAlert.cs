using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Coaching.Alerts;
using RevOps.Web.Components.Analytics.Alerts;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Coaching.Alerts;

/// <summary>An alert as the banner shows it, of a live call or of a deal, an account, a lead, a forecast.</summary>
/// <param name="Id">Which.</param>
/// <param name="IsLive">Of a call that is on.</param>
/// <param name="Tone">How much it presses.</param>
/// <param name="Head">What happened.</param>
/// <param name="Who">Whom it is about.</param>
/// <param name="Rest">And with or of what; empty for nothing.</param>
/// <param name="Quote">The words; null for none.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Open">What the way there is called.</param>
internal sealed record BannerAlert(Guid Id, bool IsLive, Tone Tone, string Head, string Who, string Rest, string? Quote, string Href, string Open)
{
    /// <summary>The list that it stands in.</summary>
    public string List => IsLive ? "/floor/alerts" : RevenueAlertUrl.Path;

    public static BannerAlert Of(AlertItem alert) => new(
        alert.Id, true, AlertWords.Tone(alert.Kind), AlertWords.Title(alert.Kind, alert.Name), alert.RepName, $"with {alert.Customer}", alert.Quote, AlertWords.Href(alert), "Open the call");

    public static BannerAlert Of(RevenueAlertItem alert) => new(
        alert.Id, false, RevenueAlertWords.Tone(alert.Severity), RevenueAlertWords.Kind(alert.Kind), alert.SubjectName, $"· {alert.Title}",
        alert.Evidence.Select(x => x.Quote).FirstOrDefault(x => x is not null), RevenueAlertWords.Href(alert), RevenueAlertWords.Open(alert));

    /// <summary>Who looks at the alerts, or at what one is about, needs no second telling.</summary>
    public bool IsSeenAt(string path) => path == List || path == Href.Split('#', '?')[0];
}
