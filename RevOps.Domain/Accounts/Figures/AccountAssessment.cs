using RevOps.Domain.Accounts.Churn;
using RevOps.Domain.Accounts.Engagement;
using RevOps.Domain.Accounts.Segments;
using RevOps.Domain.Accounts.Usage;
using RevOps.Domain.Analytics;

namespace RevOps.Domain.Accounts.Figures;

/// <summary>What an account's evidence comes to.</summary>
public sealed record AccountAssessment
{
    private const int RecentDays = 60;

    /// <summary>Contracts with their use, running ones first.</summary>
    public required IReadOnlyList<ContractTerm> Terms { get; init; }

    /// <summary>Recurring revenue a year of running contracts, in the organisation's currency; null where none is known.</summary>
    public required decimal? Arr { get; init; }

    /// <summary>True where a running contract's revenue could not be converted and is left out.</summary>
    public required bool ArrIsPartial { get; init; }

    /// <summary>Trend of the use.</summary>
    public required UsageTrend Trend { get; init; }

    /// <summary>Use of the last 30 known days; null where none was reported.</summary>
    public required double? UsageOfMonth { get; init; }

    /// <summary>Last day with use reported.</summary>
    public required DateOnly? UsageUntil { get; init; }

    /// <summary>How much they engage.</summary>
    public required EngagementTrend Engagement { get; init; }

    /// <summary>The risk that they leave.</summary>
    public required ChurnRisk Churn { get; init; }

    /// <summary>The segment.</summary>
    public required SegmentChoice Segment { get; init; }

    /// <summary>What speaks for selling more; null where nothing does.</summary>
    public required ExpansionCandidate? Expansion { get; init; }

    /// <summary>Next renewal of a running contract, else the last one that is overdue; null where none is known.</summary>
    public required DateOnly? RenewsOn { get; init; }

    /// <summary>Judges the evidence as it stands at a moment.</summary>
    public static AccountAssessment Of(AccountEvidence evidence, ExchangeRates rates, DateTimeOffset now, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(rates);
        List<ContractTerm> terms =
        [
            .. evidence.Contracts.Select(x => ContractTerm.Of(x, evidence.Usage, today))
                .OrderByDescending(x => x.IsRunning).ThenBy(x => x.Contract.RenewsOn ?? DateOnly.MaxValue).ThenBy(x => x.Contract.Id),
        ];
        var running = terms.Where(x => x.IsRunning).ToList();
        var values = running.Select(x => x.Contract.AnnualValue).OfType<Money>().Select(x => rates.Convert(x, today)).ToList();
        decimal? arr = values.Exists(x => x is not null) ? values.Sum(x => x ?? 0) : null;
        var usage = DailyUsage.Of(evidence.Usage);
        var trend = usage.Last is { } last ? UsageTrend.Of(usage, last) : new UsageTrend(null, null);
        var month = usage.Last is { } until ? usage.Sum(until.AddDays(-29), until) : null;
        var engagement = EngagementTrend.Of(evidence.Touches, now);
        var tightest = running.Where(x => x.Share is not null).MinBy(x => x.Share);
        var seats = running.Sum(x => x.Contract.Seats ?? 0);
        int? paid = seats > 0 ? seats : null;
        var churn = ScoreChurn.Of(new ChurnFacts
        {
            WeekToMonth = trend.WeekToMonth,
            QuarterChange = trend.QuarterChange,
            FeaturesUsed = Products(evidence.Usage, usage.Last),
            ActiveSeats = evidence.ActiveUsers,
            PaidSeats = paid,
            DaysSinceTalk = engagement.LastFromThem is { } heard ? (int)(now - heard).TotalDays : null,
            PeopleInTouch = evidence.PeopleInTouch,
            Utilisation = tightest?.Share,
        });
        var fullest = running.Where(x => x.Share is not null).MaxBy(x => x.Share);
        return new AccountAssessment
        {
            Terms = terms,
            Arr = arr,
            ArrIsPartial = values.Exists(x => x is null),
            Trend = trend,
            UsageOfMonth = month,
            UsageUntil = usage.Last,
            Engagement = engagement,
            Churn = churn,
            Segment = SegmentRules.Default.Choose(Figures(evidence, running, arr, month)),
            Expansion = ExpansionCandidate.Among(
            [
                new ExpansionFacts
                {
                    Account = evidence.Account,
                    Utilisation = fullest?.Utilisation,
                    Committed = fullest?.Committed,
                    ActiveSeats = evidence.ActiveUsers,
                    PaidSeats = paid,
                    QuarterChange = trend.QuarterChange,
                    NewlyUsed = NewlyUsed(evidence.Usage),
                    Churn = churn.Band,
                },
            ]) is [var candidate, ..] ? candidate : null,
            RenewsOn = running.Select(x => x.Contract.RenewsOn).Where(x => x is not null).Min()
                ?? terms.Select(x => x.Contract.RenewsOn).Where(x => x <= today).Max(),
        };
    }

    /// <summary>The share that a list shows: of the running contract that is worst used.</summary>
    public double? Utilisation => Terms.Where(x => x.IsRunning).Select(x => x.Share).Where(x => x is not null).Min();

    /// <summary>What lists keep of it.</summary>
    public AccountFigures ToFigures(AccountId account, DateTimeOffset? lastActivity, string currency, DateTimeOffset now) => new(account, now)
    {
        Segment = Segment.Segment,
        SegmentReason = Segment.Reason,
        Arr = Arr,
        Currency = Arr is null ? null : currency,
        ArrIsPartial = ArrIsPartial,
        Utilisation = Utilisation,
        ChurnScore = Churn.Score,
        ChurnBand = Churn.Band,
        ChurnReason = Churn.Do is [var gravest, ..] ? gravest.Evidence : null,
        RenewsOn = RenewsOn,
        LastActivityAt = lastActivity,
        UsageOfMonth = UsageOfMonth,
        UsageChange = Trend.QuarterChange,
        UsageUntil = UsageUntil,
        Expansion = Expansion?.Strength ?? 0,
        ExpansionReason = Expansion is { } more ? string.Join(" ", more.Reasons) : null,
    };

    private static int? Products(IReadOnlyList<UsageFact> usage, DateOnly? last) => last is { } day
        ? usage.Where(x => x.Day > day.AddDays(-30) && x.Quantity > 0).Select(x => x.Product).Distinct(StringComparer.OrdinalIgnoreCase).Count()
        : null;

    /// <summary>Products and regions whose first use is recent, where there was other use before.</summary>
    private static IReadOnlyList<string> NewlyUsed(IReadOnlyList<UsageFact> usage)
    {
        var used = usage.Where(x => x.Quantity > 0).ToList();
        if (used.Count == 0)
        {
            return [];
        }

        var since = used.Max(x => x.Day).AddDays(-RecentDays);
        return used.Min(x => x.Day) > since
            ? []
            : [.. New(x => x.Product), .. New(x => x.Region)];

        IEnumerable<string> New(Func<UsageFact, string> name) => used.GroupBy(name, StringComparer.OrdinalIgnoreCase)
            .Where(x => x.Key.Length > 0 && x.Min(y => y.Day) > since).Select(x => x.Key).Order(StringComparer.OrdinalIgnoreCase);
    }

    private static Dictionary<AccountFigure, double> Figures(AccountEvidence evidence, List<ContractTerm> running, decimal? arr, double? month)
    {
        var figures = new Dictionary<AccountFigure, double>
        {
            [AccountFigure.Commitments] = running.Count(x => x.Contract.CommitmentPerMonth > 0),
            [AccountFigure.Contracts] = running.Count,
            [AccountFigure.OpenDeals] = evidence.OpenDeals,
        };
        Add(AccountFigure.AnnualValue, (double?)arr);
        Add(AccountFigure.UsageOfMonth, month);
        Add(AccountFigure.ActiveUsers, evidence.ActiveUsers);
        return figures;

        void Add(AccountFigure figure, double? value)
        {
            if (value is { } known)
            {
                figures[figure] = known;
            }
        }
    }
}
