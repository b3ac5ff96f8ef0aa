namespace RevOps.Domain.Deals.Risk;

/// <summary>Keys of the risk rules.</summary>
public static class RiskKeys
{
    /// <summary>Nothing happened with the customer for some time.</summary>
    public const string NoActivity = "no-activity";

    /// <summary>A late stage with a low probability.</summary>
    public const string LateStageUnlikely = "late-stage-unlikely";

    /// <summary>Closes soon without a word of commitment.</summary>
    public const string ClosingUncommitted = "closing-uncommitted";

    /// <summary>Open although the day it was to close has passed.</summary>
    public const string CloseDatePassed = "close-date-passed";

    /// <summary>One person carries it.</summary>
    public const string SingleThreaded = "single-threaded";

    /// <summary>Nothing is agreed next.</summary>
    public const string NoNextStep = "no-next-step";

    /// <summary>The close date was put off.</summary>
    public const string CloseDatePushed = "close-date-pushed";

    /// <summary>Longer in its stage than usual.</summary>
    public const string StageTooOld = "stage-too-old";

    /// <summary>A competitor was named.</summary>
    public const string CompetitorNamed = "competitor-named";

    /// <summary>The economic buyer was never met.</summary>
    public const string BuyerUnmet = "economic-buyer-unmet";

    /// <summary>The champion has gone silent.</summary>
    public const string ChampionSilent = "champion-silent";

    /// <summary>The price is pressed.</summary>
    public const string DiscountPressure = "discount-pressure";

    /// <summary>Security or legal have not begun although the close is near.</summary>
    public const string PaperLate = "paper-late";
}
