using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Calls;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Context;
using RevOps.Web.Components.Calls.Detail.Scoring;
using RevOps.Web.Components.Reviews;
using RevOps.Web.Components.Shell;

namespace RevOps.Tests.Reviews.Context;

public sealed class RemarkComponentsTests : BunitContext
{
    private static readonly CallId Call = CallId.New();
    private static readonly CallId Before = CallId.New();
    private static readonly ContextRemark Forgotten = new(ContextRemarkKind.PromiseForgotten, "You promised <b>it</b>; it was not mentioned.", Before, 7, "I'll send it", null);
    private static readonly ContextRemark TakenUp = new(ContextRemarkKind.PromiseTakenUp, "You came back to it.", Before, 8, "I'll send it", 12);
    private static readonly ContextRemark Deal = new(ContextRemarkKind.DealNeedsAttention, "The deal was to close.", null, null, "2026-11-03", null);

    public RemarkComponentsTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(TimeProvider.System).AddScoped<ViewerClock>();
    }

    [Fact]
    public void Note_Remarks_SayTheirKindInAWordAndLinkBothCalls()
    {
        var note = Render<CustomerHistoryNote>(x => x.Add(y => y.Call, Call).Add(y => y.Remarks, [Forgotten, TakenUp, Deal]));

        Assert.Equal("From your history with this customer", note.Find("h2").TextContent);
        Assert.Equal(["Not mentioned", "Taken up", "Deal dates"], note.FindAll("strong").Select(x => x.TextContent.Trim()));
        Assert.All(note.FindAll("strong"), x => Assert.NotNull(x.QuerySelector("svg")));
        Assert.Equal([$"/calls/{Before}?line=7", $"/calls/{Before}?line=8", $"/calls/{Call}?line=12"], note.FindAll("a").Select(x => x.GetAttribute("href")!));
        Assert.Empty(note.FindAll("b"));
    }

    [Fact]
    public void Note_WithoutRemarks_IsNotThere() =>
        Assert.Empty(Render<CustomerHistoryNote>(x => x.Add(y => y.Call, Call).Add(y => y.Remarks, [])).Markup.Trim());

    [Fact]
    public void Card_Remark_StandsOnItOnce()
    {
        var item = new FeedbackItem(
            new CallListItem { Id = Call, Title = "A call", Type = CallType.Demo, TypeConfidence = 1, StartedAt = DateTimeOffset.UnixEpoch, StartedAtKnown = true, Score = 70 },
            null,
            null,
            null);

        Assert.Empty(Render<FeedbackCard>(x => x.Add(y => y.Item, item)).FindAll(".remark"));
        var remark = Assert.Single(Render<FeedbackCard>(x => x.Add(y => y.Item, item with { Remark = Forgotten })).FindAll(".remark"));
        Assert.Contains("You promised <b>it</b>; it was not mentioned.", remark.TextContent, StringComparison.Ordinal);
    }
}
