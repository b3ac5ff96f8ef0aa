using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Calls;
using RevOps.Domain.Practice.Engine;
using RevOps.Domain.Practice.Sessions;
using RevOps.Domain.Reviews;
using RevOps.Web.Components.Practice.Progress;
using RevOps.Web.Components.Practice.Talk;
using RevOps.Web.Components.Shell;

namespace RevOps.Tests.Practice.Sessions;

public sealed class PracticeComponentsTests : BunitContext
{
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public PracticeComponentsTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(TimeProvider.System).AddScoped<ViewerClock>();
    }

    [Fact]
    public void Scorecard_PractisedCriterion_IsOpenBesideTheRealMean()
    {
        var card = new Scorecard { Rubric = "discovery", Version = 1, Scorer = "rules/1", Score = 50, Criteria = [Judged("pain", 3), Judged("next-step", 2), Judged("paper", null)] };
        var table = Render<ScorecardTable>(x => x.Add(y => y.Card, card).Add(y => y.Real, [new CriterionMean("pain", 2.25, 4)]).Add(y => y.Focus, "pain"));

        var rows = table.FindAll("li");
        Assert.Equal(2, rows.Count);
        Assert.Contains("real calls 2.3 (4)", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("no real call yet", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Equal([true, false], table.FindAll("details").Select(x => x.HasAttribute("open")));
        Assert.Contains("No occasion: paper", table.Find(".away").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Remark_WithABetterAnswer_QuotesItWithTheReason()
    {
        var remark = new AnswerRemark(
            new(RemarkVerdict.Good, "Calm."), new(RemarkVerdict.Weak, "Passed by."), new(RemarkVerdict.Fair, "Leads nowhere."), "<b>What with?</b>", "It asks first.");

        var note = Render<RemarkNote>(x => x.Add(y => y.Remark, remark).Add(y => y.Open, true));

        Assert.Contains("“<b>What with?</b>”", note.Find("blockquote").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Tone: good", "Content: weak", "Strategy: fair"], note.FindAll(".badge").Select(x => x.TextContent.Trim()));
    }

    [Fact]
    public void Followed_PracticeBetweenCalls_StandsInOrderAndOnlyOwnOnesOpen()
    {
        var followed = new FollowedCriterion
        {
            Key = "pain",
            Name = "Pain",
            Rubric = "Discovery",
            Max = 5,
            Since = Day,
            Practices = [new PractisedScore(PracticeId.New(), "Practice", Day, 4)],
            Calls = [new RealScore(CallId.New(), "Before", Day.AddDays(-1), 1), new RealScore(CallId.New(), "After", Day.AddDays(1), 3)],
        };

        var card = Render<FollowedCard>(x => x.Add(y => y.Followed, followed));

        Assert.Equal((1d, 3d), (followed.Before, followed.After));
        Assert.Equal(["Before", "Practice", "After"], card.FindAll("tbody tr").Select(x => x.Children[1].FirstChild!.TextContent.Trim()));
        Assert.Equal(2, card.FindAll("tbody a").Count);
        Assert.Contains("up", card.Find(".delta").TextContent, StringComparison.Ordinal);
    }

    private static CriterionScore Judged(string key, int? score) => new()
    {
        Key = key,
        Name = key,
        Score = score,
        Max = 5,
        Weight = 1,
        Applies = score is not null,
        Explanation = "As heard.",
        Evidence = [],
    };
}
