using Bunit;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Crm;
using RevOps.Web.Components.Operations.Ledger;

namespace RevOps.Tests.Operations;

public sealed class LedgerPageTests : OperationsTest
{
    [Fact]
    public void Row_Line_SaysWhatWasThereAndWhyAsText()
    {
        var line = Line(CrmWriteState.Written);
        Ledger.Lines.Add(line);
        var page = Open("");

        Assert.Equal(("Score", "revops_score"), (page.Find("[data-row-link]").TextContent, page.Find("td.what .of").TextContent));
        Assert.Equal(["Before: 60", "After: 72"], page.FindAll("td.change .prior, td.change .new").Select(x => x.TextContent));
        Assert.Equal("<b>Castellan</b>", page.Find("td.why .call a").TextContent);
        Assert.Equal($"/calls/{line.CallId}?line=4", page.Find("td.why .quote").GetAttribute("href"));
    }

    [Fact]
    public void Undo_Click_TakesItBackAndTellsHowItWent()
    {
        var (_, write) = Stored(ReviewState.Delivered);
        write.Send("60", At);
        write.Done(null, At);
        var line = Line(CrmWriteState.Written, write.Id);
        Ledger.Lines.Add(line);
        var page = Open("");

        page.Find("td.act button").Click();

        Assert.Equal(CrmWriteState.Undoing, Assert.Single(Assert.Single(Store.Saved).Writes).State);
        Assert.Equal(["Success"], Messages);
        Ledger.Lines[0] = line with { State = CrmWriteState.Undone };
        Signals.Changed();
        page.WaitForAssertion(() => Assert.Equal("Taken back", page.Find("td.state .badge").TextContent.Trim()), TimeSpan.FromSeconds(5));
        Assert.Equal(["Success"], Messages);
        Assert.Empty(page.FindAll("td.act button"));
    }

    [Fact]
    public void Undo_WhoMayNot_HasNoButton()
    {
        Ledger.Lines.Add(Line(CrmWriteState.Written) with { MayChange = false });
        Ledger.Lines.Add(Line(CrmWriteState.Written) with { HasNewer = true });

        Assert.Empty(Open("").FindAll("td.act button"));
    }

    [Fact]
    public void Conflict_OnTop_ShowsBothValuesAndStaysWhereItIsWhenDecided()
    {
        var (_, write) = Stored(ReviewState.Delivered);
        write.Conflicted("65", CrmWriteState.Conflict, At);
        var line = Line(CrmWriteState.Conflict, write.Id);
        Ledger.Lines.Add(line);
        var page = Open("");
        var card = page.Find("section[aria-labelledby=conflicts]");
        Assert.Equal(["65", "72"], card.QuerySelectorAll("dd").Select(x => x.TextContent));

        page.FindAll("section[aria-labelledby=conflicts] button")[1].Click();

        Assert.Equal(CrmWriteState.Pending, Assert.Single(Assert.Single(Store.Saved).Writes).State);
        Ledger.Lines[0] = line with { State = CrmWriteState.Written };
        Signals.Changed();
        page.WaitForAssertion(
            () => Assert.Equal("All conflicts are decided", page.Find("#conflicts").TextContent.Trim()), TimeSpan.FromSeconds(5));
        Assert.Equal("Written", page.Find("section[aria-labelledby=conflicts] .badge").TextContent.Trim());
    }

    [Fact]
    public void Drawer_Note_IsTextAndNeverMarkup()
    {
        var line = Line(CrmWriteState.Written) with { Kind = CrmWriteKind.Note, Field = null, Value = "<p>Score <b>72</b></p><ul><li>a &lt;script&gt; b</li></ul>" };
        Ledger.Lines.Add(line);
        var page = Open($"?write={line.Id}");

        Assert.Equal(["Score 72", "a <script> b"], page.FindAll(".drawer .note-body p").Select(x => x.TextContent));
        Assert.Empty(page.FindAll(".drawer .note *"));
        Assert.Contains("Discovery, version 2", page.Find(".drawer dl").TextContent, StringComparison.Ordinal);
        Assert.Contains("By rule", page.Find(".drawer dl").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_Url_AsksForExactlyThat()
    {
        var filter = new LedgerFilter
        {
            Connection = ConnectionId.New(),
            State = CrmWriteState.Kept,
            Rep = UserId.New(),
            Text = "next step",
            From = new DateOnly(2026, 3, 1),
            To = new DateOnly(2026, 3, 31),
            OldestFirst = true,
            After = new PagePlace(At, Guid.NewGuid()),
        };
        Open(new LedgerUrl(filter).ToString()[LedgerUrl.Path.Length..]);

        Assert.Equal(filter, Assert.Single(Ledger.Asked));
    }

    [Fact]
    public void Rep_SeesTheirQuestionsHereAndNoWayToOperations()
    {
        Who = Who with { Role = UserRole.Rep };
        Board.Questions.Add(new ReviewQuestion(ReviewId.New(), null, "HubSpot", null, null, [], true));
        var page = Open("");

        Assert.Single(page.FindAll(".question"));
        Assert.DoesNotContain(page.FindAll("a"), x => x.GetAttribute("href") == "/operations");
    }

    [Fact]
    public void CallInCrm_Review_SaysWhereItStandsAndFollows()
    {
        var line = Line(CrmWriteState.Sending);
        Ledger.Places.Add(new CallPlace(line.ReviewId!.Value, "HubSpot", ReviewState.WritingBack, "Sent once", At, [line]));
        var block = Render<CallInCrm>(x => x.Add(y => y.Call, line.CallId!.Value).Add(y => y.Viewer, Who));
        block.WaitForAssertion(() => Assert.Equal("Writing to the CRM", block.Find("summary .badge").TextContent.Trim()));
        Assert.Empty(block.FindAll("button"));

        Ledger.Places[0] = Ledger.Places[0] with { State = ReviewState.Delivered, Writes = [line with { State = CrmWriteState.Written }] };
        Signals.Changed();
        block.WaitForAssertion(() => Assert.Single(block.FindAll("button")), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void CallInCrm_CallOfNoCrm_TakesNoPlace()
    {
        var block = Render<CallInCrm>(x => x.Add(y => y.Call, Domain.Calls.CallId.New()).Add(y => y.Viewer, Who));

        Assert.Equal("", block.Markup.Trim());
    }

    private IRenderedComponent<LedgerPage> Open(string query)
    {
        Nav.NavigateTo("/operations/ledger" + query);
        return Render<LedgerPage>();
    }
}
