using Bunit;
using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Operations.Board;

namespace RevOps.Tests.Operations;

public sealed class OperationsPageTests : OperationsTest
{
    public OperationsPageTests() => Board.Overview = new ReviewOverview(
        [new(ReviewState.Failed, 3, At), new(ReviewState.Scoring, 12, At)],
        [new(ReviewFailure.CrmUnavailable, 2, At), new(ReviewFailure.Gone, 1, At)],
        [new(ConnectionId.New(), "HubSpot", false, 12, 3, 40, null)],
        0,
        new DeliverySpeed(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(12), 40));

    [Fact]
    public void Header_Overview_IsSaidInWords()
    {
        var page = Open("");

        Assert.Equal(
            "3 failed, the oldest 2 h ago; 12 on their way. From the end of a call to its feedback, last day: median 4 s, 95 % within 12 s, 40 calls.",
            page.Find(".page-header p").TextContent);
        Assert.Equal("/operations?state=failed", page.Find(".chips .negative").GetAttribute("href"));
    }

    [Fact]
    public void Open_Url_AsksForExactlyThat()
    {
        var connection = ConnectionId.New();
        var place = new PagePlace(new DateTimeOffset(638000000000000010, TimeSpan.Zero), Guid.NewGuid());
        var filter = new ReviewFilter { State = ReviewState.Skipped, Connection = connection, Text = "acme & co", OldestFirst = true, After = place };
        Open(new OperationsUrl(filter).ToString()[OperationsUrl.Path.Length..]);

        Assert.Equal(filter, Assert.Single(Board.Asked));
    }

    [Theory]
    [InlineData("?state=7&reason=none&connection=x&after=1&review=y&sort=z")]
    [InlineData("?after=99999999999999999999.00000000000000000000000000000000")]
    public void Open_Nonsense_IsEverything(string query)
    {
        Open(query);

        Assert.Equal(new ReviewFilter(), Assert.Single(Board.Asked));
    }

    [Fact]
    public void Refresh_RowsChangeInTheirPlacesAndNewOnesAreOnlyAnnounced()
    {
        var (first, second) = (Row("first"), Row("second"));
        Board.Items.AddRange([first, second]);
        var page = Open("?state=failed");

        Board.Items[0] = first with { State = ReviewState.Detected };
        Board.Items.Insert(0, Row("third"));
        Signals.Changed();

        page.WaitForAssertion(() => Assert.Equal("1 new", page.Find("[aria-live] button").TextContent.Trim()));
        Assert.Equal(["first", "second"], page.FindAll("[data-row-link]").Select(x => x.TextContent));
        Assert.Equal("Detected", page.Find("td.state .badge").TextContent.Trim());

        page.Find("[aria-live] button").Click();
        page.WaitForAssertion(() => Assert.Equal(["third", "second"], page.FindAll("[data-row-link]").Select(x => x.TextContent)));
    }

    [Fact]
    public void Refresh_DatabaseAway_SaysSoAndGoesOnShowing()
    {
        Board.Items.Add(Row("first"));
        var page = Open("");

        Board.Fails = new InvalidOperationException("away");
        Signals.Changed();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".stale")));
        Assert.Single(page.FindAll("[data-row-link]"));

        Board.Fails = null;
        Signals.Changed();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".stale")), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Drawer_Failed_ShowsTheTrailAndStartsItAgain()
    {
        var row = Row("<i>Castellan</i>");
        Board.Items.Add(row);
        Board.Detail = Detail(row) with { MayReplay = true, MayCancel = true };
        Stored(ReviewState.Failed);
        var page = Open($"?review={row.Id}");

        Assert.Equal("<i>Castellan</i>", page.Find(".drawer h2").TextContent);
        Assert.Contains("1.2 s", page.Find("ol li:first-child").TextContent, StringComparison.Ordinal);
        page.FindAll(".drawer footer button")[1].Click();

        Assert.Equal(ReviewState.Detected, Assert.Single(Store.Saved).Review.State);
        Assert.Equal(["Success"], Messages);
    }

    [Fact]
    public void Trail_TriesThatEndAlike_AreOneLineAndTheNewestIsFirst()
    {
        var row = Row("first", ReviewState.Detected);
        Board.Items.Add(row);
        var tries = Enumerable.Range(1, 11).Select(i => new ReviewStepView(
            Guid.NewGuid(), ReviewState.Detected, ReviewState.Detected, i, TimeSpan.FromSeconds(1), "The CRM did not answer", "RevOps", At.AddMinutes(i)));
        Board.Detail = Detail(row) with
        {
            Steps = [.. tries, new(Guid.NewGuid(), ReviewState.Detected, ReviewState.Cancelled, 11, null, "Stopped by Ines", "Ines", At.AddMinutes(12))],
        };

        var lines = Open($"?review={row.Id}").FindAll(".drawer ol .what").Select(x => x.TextContent.Trim()).ToList();

        Assert.Equal(3, lines.Count);
        Assert.Equal("Cancelled", lines[0]);
        Assert.StartsWith("Tried again", lines[1], StringComparison.Ordinal);
        Assert.Contains("11 tries, ", lines[1], StringComparison.Ordinal);
        Assert.Equal("Detected", lines[2]);
    }

    [Fact]
    public void Header_ConnectionInTrouble_ComesFirst()
    {
        Board.Overview = Board.Overview with
        {
            Connections = [new(ConnectionId.New(), "HubSpot", true, 2, 0, 0, null), new(ConnectionId.New(), "Demo CRM", false, 1, 0, 0, "It answered with 502")],
        };

        Assert.StartsWith(
            "HubSpot is paused; 2 calls wait. Demo CRM has trouble; 1 call waits. 3 failed",
            Open("").Find(".page-header p").TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Drawer_ChangedInBetween_SaysSoAndKeepsIt()
    {
        var row = Row("first");
        Board.Items.Add(row);
        Board.Detail = Detail(row) with { MayReplay = true };
        Stored(ReviewState.Failed);
        Store.Conflicts = true;
        var page = Open($"?review={row.Id}");

        page.Find(".drawer footer button").Click();

        Assert.Equal(["Error"], Messages);
    }

    [Fact]
    public void Drawer_Question_HasACardForEachCallAndOneForNone()
    {
        var row = Row("first", ReviewState.Detected) with { IsQuestion = true };
        Board.Items.Add(row);
        var call = new CallListItem { Id = CallId.New(), Title = "Ours", Type = CallType.Demo, TypeConfidence = 1, StartedAt = At, StartedAtKnown = true };
        Board.Detail = Detail(row) with { Question = new ReviewQuestion(row.Id, "first", "HubSpot", At, TimeSpan.FromMinutes(30), [call], true) };
        var review = new CallReview(ConnectionId.New(), "77", "poll", At);
        review.Ask([call.Id]);
        Store.Found = new SteeredReview(review, null, [], [new CallOwnership(call.Id, "Ours", null, null, 3)]);
        var page = Open($"?review={row.Id}");

        page.Find(".question li button").Click();

        Assert.Equal(call.Id, Assert.Single(Store.Saved).Review.CallId);
        Assert.Contains("None of them", page.Find(".question > button").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Drawer_UnknownReview_SaysSo()
    {
        var page = Open($"?review={ReviewId.New()}");

        Assert.Equal("There is no such review", page.Find(".drawer h2").TextContent);
    }

    [Theory]
    [InlineData(UserRole.Admin, 3)]
    [InlineData(UserRole.Analyst, 0)]
    [InlineData(UserRole.Manager, 0)]
    public void Failures_RetryAll_IsForAdmins(UserRole role, int buttons)
    {
        Who = Who with { Role = role };
        var page = Open("");

        Assert.Equal(buttons, page.FindAll("section[aria-labelledby=failures] button").Count);
    }

    [Fact]
    public void Failures_RetryOne_StartsThatReason()
    {
        var page = Open("");

        page.FindAll("section[aria-labelledby=failures] li button")[1].Click();

        Assert.Equal(ReviewFailure.Gone, Assert.Single(Store.Retried).Failure);
    }

    [Theory]
    [InlineData("", "No review yet")]
    [InlineData("?state=skipped", "No review matches")]
    public void Empty_Reason_SaysWhy(string query, string title)
    {
        Assert.Equal(title, Open(query).Find(".empty h2").TextContent);
    }

    private IRenderedComponent<OperationsPage> Open(string query)
    {
        Nav.NavigateTo("/operations" + query);
        return Render<OperationsPage>();
    }

    private static ReviewDetail Detail(ReviewListItem row) => new()
    {
        Item = row,
        Via = "webhook",
        DetectedAt = At,
        Steps = [new(Guid.NewGuid(), ReviewState.Detected, ReviewState.Failed, 4, TimeSpan.FromSeconds(1.2), "The CRM did not answer", "RevOps", At)],
        Writes = [],
        MayReplay = false,
        MayCancel = false,
    };
}
