using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Web.Components.Reviews;
using RevOps.Web.Components.Shell;

namespace RevOps.Tests.Reviews.Feedback;

public sealed class FeedbackComponentsTests : BunitContext
{
    public FeedbackComponentsTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(TimeProvider.System).AddScoped<ViewerClock>();
    }

    [Fact]
    public void Card_Improve_GivesTheSentenceAndLinksToTheWords()
    {
        var item = Item(70, 58, Criterion("Next step", "Name a day. Try \"Can we take thirty minutes on Tuesday at ten?\"", new Evidence(12, "<b>some time</b>")));
        var card = Render<FeedbackCard>(x => x.Add(y => y.Item, item));

        Assert.Equal("“Can we take thirty minutes on Tuesday at ten?”", card.Find("blockquote").TextContent);
        Assert.Equal($"/calls/{item.Call.Id}?line=12", card.Find("li a").GetAttribute("href"));
        Assert.Equal("<b>some time</b>", card.Find("li a").TextContent.Trim());
        Assert.Contains("up", card.Find(".delta").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_TwoQuotesOfOneLine_SurvivesBeingDrawnAgain()
    {
        var item = Item(70, null, Criterion("Next step", "Name a day.", new Evidence(12, "some"), new Evidence(12, "time"), new Evidence(12, "some")));
        var card = Render<FeedbackCard>(x => x.Add(y => y.Item, item));
        card.Render(x => x.Add(y => y.Item, item with { Previous = 50 }));

        Assert.Equal(["some", "time"], card.FindAll("li a").Select(x => x.TextContent.Trim()));
    }

    [Fact]
    public void Card_FirstOfItsType_ComparesWithNothing()
    {
        var card = Render<FeedbackCard>(x => x.Add(y => y.Item, Item(70, null, null)));

        Assert.Empty(card.FindAll(".delta"));
        Assert.Contains("first of its type", card.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 3, "3")]
    [InlineData(40, 30, "75 %")]
    public void Agreement_FewJudgements_AreNumbersAndNotShares(int judged, int same, string cell)
    {
        var table = Render<AgreementTable>(x => x.Add(y => y.Rows, [new("Demo", "Proof", judged, same, judged)]));

        Assert.Equal(cell, table.FindAll("td")[1].TextContent);
    }

    [Theory]
    [InlineData("/feedback/team?page=3", 2)]
    [InlineData("/feedback/team?page=-1", 0)]
    [InlineData("/feedback/team?page=x&rep=y", 0)]
    public void Url_Page_IsReadSafely(string address, int page)
    {
        var url = FeedbackUrl.Parse(new Uri("http://localhost" + address));

        Assert.Equal((page, null), (url.Page, url.Rep));
    }

    [Fact]
    public void Url_RepAndPage_RoundTrip()
    {
        var url = new FeedbackUrl("/feedback/team", UserId.New(), 4);

        Assert.Equal(url, FeedbackUrl.Parse(new Uri("http://localhost" + url)));
    }

    private static FeedbackItem Item(double score, double? previous, CriterionScore? improve) => new(
        new CallListItem
        {
            Id = CallId.New(),
            Title = "A call",
            Type = CallType.Demo,
            TypeConfidence = 1,
            StartedAt = DateTimeOffset.UnixEpoch,
            StartedAtKnown = true,
            Score = score,
        },
        previous,
        null,
        improve);

    private static CriterionScore Criterion(string name, string suggestion, params Evidence[] evidence) => new()
    {
        Key = "x",
        Name = name,
        Score = 2,
        Max = 5,
        Weight = 10,
        Applies = true,
        Explanation = "As heard.",
        Suggestion = suggestion,
        Evidence = evidence,
    };
}
