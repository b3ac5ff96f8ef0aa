using RevOps.Domain.Accounts.Figures;
using RevOps.Domain.Accounts.Listing;
using RevOps.Domain.Accounts.Segments;
using RevOps.Domain.Accounts.Usage;

namespace RevOps.Domain.Accounts.Overview;

/// <summary>Everything that an account's page shows.</summary>
public sealed record AccountView
{
    /// <summary>The account with what hangs on it.</summary>
    public required AccountRecord Record { get; init; }

    /// <summary>What its evidence comes to.</summary>
    public required AccountAssessment Assessment { get; init; }

    /// <summary>Its use, day by day.</summary>
    public required IReadOnlyList<UsageFact> Usage { get; init; }

    /// <summary>Units by product.</summary>
    public required IReadOnlyDictionary<string, string> Units { get; init; }

    /// <summary>What is repeated in the use.</summary>
    public required Seasonality Seasonality { get; init; }

    /// <summary>Use expected over the next 90 days; null with too little history.</summary>
    public required UsageForecast? Forecast { get; init; }

    /// <summary>Renewals ahead and overdue.</summary>
    public required IReadOnlyList<Renewal> Renewals { get; init; }

    /// <summary>The organisation's calendar.</summary>
    public required UsageCalendar Calendar { get; init; }

    /// <summary>The organisation's currency.</summary>
    public required string Currency { get; init; }

    /// <summary>The organisation's day.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The last day whose use is complete.</summary>
    public DateOnly KnownUntil => Today.AddDays(-1);

    /// <summary>The use as it is looked at.</summary>
    public UsageView Show(UsageChoice choice) => UsageView.Of(Usage, Units, choice, Calendar, KnownUntil);
}
