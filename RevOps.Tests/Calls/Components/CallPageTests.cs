using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Tests.Operations;
using RevOps.Tests.Reviews.Pipeline;
using RevOps.Web.Components.Calls.Detail;
using RevOps.Web.Components.Reviews.Arrivals;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;
using RevOps.Web.Governance;

namespace RevOps.Tests.Calls.Components;

public sealed class CallPageTests : BunitContext
{
    private readonly InMemoryCalls _calls = new();
    private readonly CallId _id = CallId.New();
    private readonly WhoLooks _viewer = new();
    private readonly SeenMarks _marks = new();
    private readonly Consents _consents = new();

    public CallPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var analysis = SampleCall.Analysis();
        _calls.Add(_id, "Castellan: quarter close", "Castellan", "zoom", "a.vtt", [], analysis, SampleCall.Card(analysis), SampleCall.Rubric, SampleCall.At);
        _viewer.Now = _calls.Manager.AsViewer();
        Services.AddSingleton<ICurrentViewer>(_viewer);
        Services.AddSingleton<ICallQueries>(_calls).AddSingleton<ICallStore>(_calls).AddSingleton<IReviewStore>(_calls);
        Services.AddSingleton<IPeople>(_calls).AddSingleton<IFeedbackQueries>(_calls).AddSingleton(TimeProvider.System);
        Services.AddSingleton<CommentOnCall>().AddSingleton<DeleteCall>().AddSingleton<OverrideCriterion>().AddSingleton<DisputeCriterion>();
        Services.AddSingleton<IConsentStore>(_consents);
        Services.AddSingleton<ICrmLedger, ScriptedLedger>().AddSingleton<IReviewSignals, ManualSignals>();
        Services.AddSingleton<INoticeFeed, HandFeed>().AddSingleton<INoticeStore>(_marks).AddSingleton<SeeFeedback>().AddScoped<NoticeDesk>();
        Services.AddScoped<ViewerClock>().AddScoped<Toasts>().AddScoped<Confirmations>();
        Services.AddRadzenComponents();
    }

    [Fact]
    public void Score_OfAPart_SaysWhatItRestsOn()
    {
        var began = DateTimeOffset.UnixEpoch;
        _consents.Found = (new CallConsent { LiveCallId = LiveCallId.New(), ObjectedAt = began.AddMinutes(5), RemovedFrom = began.AddMinutes(4), Removed = 3 }, began);

        var page = Open("");

        Assert.Contains("Recording ended 4:00 into the call, and 3 utterances after it were deleted", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_OfAStranger_SaysTheSameAsForNoCall()
    {
        var unknown = Open(id: CallId.New()).Find("h1").TextContent;
        _viewer.Now = _calls.Stranger.AsViewer();

        Assert.Equal(unknown, Open().Find("h1").TextContent);
    }

    [Fact]
    public void Page_Opened_MarksMentionsSeenAndNamesScorerAndRubric()
    {
        var page = Open();

        Assert.Equal(1, _calls.MentionsMarkedSeen);
        Assert.Equal([(_viewer.Now!.UserId, new NoticeChoice(Call: _id))], _marks.Made);
        Assert.Contains("Discovery, version 3", page.Find(".overall").TextContent, StringComparison.Ordinal);
        Assert.Contains("built-in rules", page.Find(".overall").TextContent, StringComparison.Ordinal);
        Assert.Contains("82 % sure", page.Find(".facts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Transcript_MarkupInWhatWasSaid_StaysText()
    {
        var page = Open();

        Assert.Equal("Hello Beth <b>there</b>", page.Find("#line-0 .words").TextContent.Trim());
        Assert.Empty(page.FindAll("#line-0 b"));
    }

    [Fact]
    public void Transcript_Search_CountsAndMarksTheHitAtTheLine()
    {
        var page = Open("q=budget&line=3");

        Assert.Equal("2 of 3", page.Find("[role=status].count").TextContent);
        Assert.Single(page.FindAll("mark.now"));
        Assert.NotNull(page.Find("#line-3 mark.now"));
    }

    [Fact]
    public void Evidence_Clicked_GoesToItsLineAndMarksTheQuote()
    {
        var page = Open();

        page.Find(".evidence button").Click();

        Assert.EndsWith("line=3", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Follow(page, "line=3");
        Assert.Equal("not in the budget", page.Find("#line-3.active mark.quote").TextContent);
    }

    [Fact]
    public void Jump_ToALineThatTheFilterHides_DropsTheFilter()
    {
        TranscriptIsInSight(true);
        var page = Open("label=question");
        Assert.Single(page.FindAll(".line"));

        Follow(page, "label=question&line=3");

        Assert.EndsWith("?line=3", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Jump_OnAPhone_OpensTheTranscript()
    {
        TranscriptIsInSight(false);
        var page = Open("tab=metrics");

        Follow(page, "tab=metrics&line=3");

        Assert.EndsWith("?tab=transcript&line=3", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Criterion_WithoutOccasion_IsGreyedAndExplained()
    {
        var row = Open().Find("#criterion-objections");

        Assert.Contains("away", row.ClassName, StringComparison.Ordinal);
        Assert.Contains("does not count", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Override_Saved_ShowsBothScoresAndCanBeUndone()
    {
        var page = Open();
        Click(page, "#criterion-pain footer .link", "Change the score");
        page.FindAll("#criterion-pain .picker input")[4].Change("5");
        page.Find("#criterion-pain textarea").Input("She named the figure");
        page.Find("#criterion-pain form").Submit();

        page.WaitForAssertion(() => Assert.Contains("The machine gave 3 of 5", page.Find(".override").TextContent, StringComparison.Ordinal));
        Assert.Equal("5 of 5", page.Find("#criterion-pain .dots").GetAttribute("aria-label"));

        Click(page, ".override .link", "Undo");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".override")));
    }

    [Fact]
    public void Override_Form_TellsHowPeopleAgree()
    {
        _calls.Agreement = [new("Discovery", "Pain and impact", 10, 6, 9)];
        var page = Open();

        Click(page, "#criterion-pain footer .link", "Change the score");

        Assert.Contains("9 of 10", page.Find(".agreement").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispute_OfTheRep_IsResolvedByTheManager()
    {
        _viewer.Now = _calls.Rep.AsViewer();
        var rep = Open();
        Assert.DoesNotContain("Change the score", rep.Find(".criteria").TextContent, StringComparison.Ordinal);
        Click(rep, "#criterion-pain footer .link", "Dispute");
        rep.Find("#criterion-pain textarea").Input("They named the figure at 0:30");
        rep.Find("#criterion-pain form").Submit();
        rep.WaitForAssertion(() => Assert.Contains("Take it back", rep.Find(".dispute").TextContent, StringComparison.Ordinal));

        _viewer.Now = _calls.Manager.AsViewer();
        var manager = Open();
        manager.FindAll(".dispute .choice input")[1].Change("on");
        manager.Find(".dispute textarea").Input("The figure was ours");
        await manager.Find(".dispute form").SubmitAsync();

        manager.WaitForAssertion(() => Assert.Contains("The figure was ours", manager.Find(".dispute .answer").TextContent, StringComparison.Ordinal));
        Assert.Contains("Dispute declined", manager.Find(".dispute").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Comment_NotStored_KeepsItsWordsAndCanBeTriedAgain()
    {
        var page = Open("tab=comments");
        _calls.Broken = true;

        Comment(page, "Ask for the date, @Priya Raman");

        page.WaitForAssertion(() => Assert.Contains("was not saved (error", page.Find(".comment.failed").TextContent, StringComparison.Ordinal));
        Assert.Contains("Ask for the date", page.Find(".comment.failed .text").TextContent, StringComparison.Ordinal);

        _calls.Broken = false;
        Click(page, ".comment.failed .link", "Try again");
        page.WaitForAssertion(() => Assert.Equal("@Priya Raman", page.Find(".comment .mention").TextContent));
        Assert.Empty(page.FindAll(".comment.failed"));
    }

    [Fact]
    public void Mention_Typed_OffersOnlyWhoSeesTheCall()
    {
        var page = Open("tab=comments");

        page.Find(".comments textarea").Input("@");

        page.WaitForAssertion(() => Assert.Equal(["Dana Whitlock", "Priya Raman"], page.FindAll(".people li strong").Select(x => x.TextContent).Order()));
    }

    [Fact]
    public void Metrics_WithoutSpeakers_SayWhy()
    {
        var bare = CallId.New();
        _calls.Add(bare, "Bare", "Castellan", "upload", "b.txt", [], SampleCall.Analysis(speakers: false), null, null, SampleCall.At);

        Assert.Contains("does not say who speaks", Open("tab=metrics", bare).Find(".tab").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<CallPage> Open(string query = "", CallId? id = null)
    {
        var of = id ?? _id;
        Services.GetRequiredService<NavigationManager>().NavigateTo($"calls/{of}?{query}");
        return Render<CallPage>(x => x.Add(y => y.Id, of.Value));
    }

    // The router would hand the page its new address.
    private void Follow(IRenderedComponent<CallPage> page, string query)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"calls/{_id}?{query}");
        page.Render(x => x.Add(y => y.Id, _id.Value));
    }

    // On a phone another tab hides it, and only the browser knows.
    private void TranscriptIsInSight(bool yes)
    {
        var module = JSInterop.SetupModule("./Components/Calls/Detail/CallPage.razor.js");
        module.Mode = JSRuntimeMode.Loose;
        module.Setup<bool>("showLine", _ => true).SetResult(yes);
    }

    private static void Click(IRenderedComponent<CallPage> page, string selector, string text) =>
        page.FindAll(selector).First(x => x.TextContent.Contains(text, StringComparison.Ordinal)).Click();

    private static void Comment(IRenderedComponent<CallPage> page, string text)
    {
        page.Find(".comments textarea").Input(text);
        page.Find(".composer .button.primary").Click();
    }

    private sealed class WhoLooks : ICurrentViewer
    {
        public Viewer? Now { get; set; }

        public ValueTask<Viewer?> GetAsync() => new(Now);
    }

    private sealed class Consents : IConsentStore
    {
        public (CallConsent Consent, DateTimeOffset StartedAt)? Found { get; set; }

        public Task<CallConsent?> FindAsync(LiveCallId id, CancellationToken cancellationToken) => Task.FromResult(Found?.Consent);

        public Task<(CallConsent Consent, DateTimeOffset StartedAt)?> FindAsync(Viewer viewer, CallId id, CancellationToken cancellationToken) =>
            Task.FromResult(Found);

        public Task SweepAsync(LiveCallId id, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
