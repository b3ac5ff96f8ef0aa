using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Analytics.Learning.Deals;
using static RevOps.Tests.Analytics.Learning.LearningWorld;

namespace RevOps.Tests.Analytics.Learning;

public sealed class DealMomentTests
{
    private static readonly DealHistory Deal = new()
    {
        Id = "d1",
        CreatedAt = Start,
        Stages = [(Start, "Discovery"), (Start.AddDays(20), "Proposal"), (Start.AddDays(80), "Closed won")],
        CloseDates = [(Start, new(2025, 2, 1)), (Start.AddDays(15), new(2025, 3, 1)), (Start.AddDays(50), new(2025, 4, 1))],
        Amounts = [(Start, 1000), (Start.AddDays(79), 5000)],
        Activities = [(Start.AddDays(3), true), (Start.AddDays(25), false), (Start.AddDays(70), true)],
        People = [Start, Start.AddDays(28)],
    };

    [Fact]
    public void Of_Moment_ShowsTheDealAsItWas()
    {
        var moment = DealMoment.Of(Deal, Start.AddDays(30));

        Assert.Equal(("Proposal", 10.0, 1, 1000.0), (moment.Stage, moment.DaysInStage, moment.Slips, moment.Amount));
        Assert.Equal((27.0, 2, 2, 24.0), (moment.DaysSinceHeard, moment.RecentActivities, moment.People, moment.DaysToClose));
    }

    [Fact]
    public void Of_AnythingLater_IsNotSeen() => Prop.ForAll(Gen.Choose(1, 3000).ToArbitrary(), hours =>
    {
        var at = Start.AddDays(30);
        var later = at.AddHours(hours);
        var after = Deal with
        {
            Stages = [.. Deal.Stages, (later, "Closed lost")],
            CloseDates = [.. Deal.CloseDates, (later, null)],
            Amounts = [.. Deal.Amounts, (later, 1)],
            Activities = [.. Deal.Activities, (later, true)],
            People = [.. Deal.People, later],
        };
        return DealMoment.Of(Deal, at) == DealMoment.Of(after, at);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cases_DecidedDeal_IsSeenOnlyWhileItWasOpen()
    {
        var data = DealLearning.Cases([new(Deal, true, Start.AddDays(80))]);

        Assert.Equal([7, 30, 60], data.Rows.Select(x => (x.At - Start).Days));
        Assert.Equal((1, 0, 0), (data.Positives, data.Negatives, data.LeftOut));
        Assert.DoesNotContain(data.Rows, x => x.Features.Group == "Closed won");
    }
}
