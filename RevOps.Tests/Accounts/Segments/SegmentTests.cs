using RevOps.Domain.Accounts;
using RevOps.Domain.Accounts.Churn;
using RevOps.Domain.Accounts.Engagement;
using RevOps.Domain.Accounts.Segments;

namespace RevOps.Tests.Accounts.Segments;

public sealed class SegmentTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1.0, null, "Commit")]
    [InlineData(0.0, 120.0, "Product-led")]
    [InlineData(0.0, 0.0, "Prospect")]
    [InlineData(0.0, null, "Prospect")]
    public void Choose_Figures_GiveTheSegment(double commitments, double? usage, string expected)
    {
        var figures = new Dictionary<AccountFigure, double> { [AccountFigure.Commitments] = commitments };
        if (usage is { } known)
        {
            figures[AccountFigure.UsageOfMonth] = known;
        }

        Assert.Equal(expected, SegmentRules.Default.Choose(figures).Segment);
    }

    [Fact]
    public void Renewals_Ahead_AreGroupedAndTheGravestOfADayComesFirst()
    {
        var grave = ScoreChurn.Of(new() { WeekToMonth = 0.4, ChampionLost = true });
        RenewalFacts[] contracts =
        [
            new(AccountId.New(), "calm", Today.AddDays(30), 60, 10_000, ScoreChurn.Of(new() { WeekToMonth = 1, ChampionLost = false })),
            new(AccountId.New(), "grave", Today.AddDays(30), null, 10_000, grave),
            new(AccountId.New(), "late", Today.AddDays(-3), null, null, null),
            new(AccountId.New(), "far", Today.AddDays(300), null, 1, null),
        ];

        var renewals = RenewalsAhead.Of(contracts, Today);

        Assert.Equal([("late", 0), ("grave", 30), ("calm", 30)], renewals.Select(x => (x.Facts.Contract, x.Within)));
        Assert.Equal(Today.AddDays(-30), renewals[2].NoticeBy);
    }

    [Fact]
    public void Expansion_HighRisk_IsNoCandidate()
    {
        ExpansionFacts full = new() { Account = AccountId.New(), ActiveSeats = 48, PaidSeats = 50, QuarterChange = 0.4 };

        var found = ExpansionCandidate.Among([full, full with { Churn = ChurnBand.High }, full with { ActiveSeats = 20, QuarterChange = null }]);

        Assert.Equal(["48 of 50 seats are active.", "Use grew by 40 % in a quarter."], Assert.Single(found).Reasons);
    }

    [Fact]
    public void Engagement_TheyFellSilent_IsFallingWithWhatWeSentSince()
    {
        var touches = Enumerable.Range(5, 10).Select(x => new AccountTouch(Now.AddDays(-7 * x), "meeting", true, 2))
            .Append(new(Now.AddDays(-6), "email", false, 0)).Append(new(Now.AddDays(-2), "email", false, 0)).Append(new(Now.AddDays(2), "meeting", true, 5));

        var trend = EngagementTrend.Of(touches, Now);

        Assert.Equal((EngagementDirection.Falling, 2), (trend.Direction, trend.Unanswered));
        Assert.Equal(Now.AddDays(-35), trend.LastFromThem);
        Assert.Equal(40, trend.Weeks.Sum());
    }
}
