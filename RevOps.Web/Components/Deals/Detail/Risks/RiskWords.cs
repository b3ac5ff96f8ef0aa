using RevOps.Domain.Deals.Risk;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Deals.Detail.Risks;

/// <summary>Words for risks.</summary>
internal static class RiskWords
{
    public static string Name(string key) => key switch
    {
        RiskKeys.NoActivity => "No activity",
        RiskKeys.NoNextStep => "No next step",
        RiskKeys.StageTooOld => "Too long in its stage",
        RiskKeys.ClosingUncommitted => "Closing without a commitment",
        RiskKeys.CloseDatePassed => "Close date passed",
        RiskKeys.LateStageUnlikely => "Late stage, low probability",
        RiskKeys.CloseDatePushed => "Close date put off",
        RiskKeys.SingleThreaded => "Carried by one person",
        RiskKeys.BuyerUnmet => "Economic buyer not met",
        RiskKeys.ChampionSilent => "Champion silent",
        RiskKeys.CompetitorNamed => "Competitor named",
        RiskKeys.DiscountPressure => "Price pressed",
        RiskKeys.PaperLate => "Legal or security late",
        _ => key,
    };

    public static Tone Tone(RiskSeverity severity) => severity switch
    {
        RiskSeverity.High => Shared.Tone.Negative,
        RiskSeverity.Medium => Shared.Tone.Caution,
        _ => Shared.Tone.Neutral,
    };
}
