using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Reviews.Arrivals;
using RevOps.Web.Governance;

namespace RevOps.Tests.Reviews.Pipeline;

public sealed class FeedbackBannerTests : BunitContext
{
    private static readonly TeamId North = TeamId.New();
    private static readonly Viewer Rep = new(UserId.New(), "Nora North", UserRole.Rep, [North]);
    private static readonly Viewer Manager = new(UserId.New(), "Mona North", UserRole.Manager, [North]);

    private readonly HandFeed _feed = new();
    private readonly SeenMarks _marks = new();
    private readonly OneTimer _time = new();
    private readonly WhoLooks _viewer = new();

    public FeedbackBannerTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<INoticeFeed>(_feed).AddSingleton<INoticeStore>(_marks).AddSingleton<ICurrentViewer>(_viewer);
        Services.AddSingleton<TimeProvider>(_time).AddSingleton<SeeFeedback>().AddScoped<NoticeDesk>();
    }

    [Fact]
    public void Rep_OwnNotice_ShowsScoreWordsAndLinkAndSaysIt()
    {
        var banner = Open(Rep);
        var notice = Notice("Castellan <b>close</b>", 72);
        Assert.Empty(banner.Find("[role=status]").TextContent);

        _feed.Tell(notice);

        banner.WaitForAssertion(() => Assert.Equal("Castellan <b>close</b>", banner.Find("h2").TextContent));
        Assert.Equal("72", banner.Find(".figure").TextContent);
        Assert.Contains("Asked open questions", banner.Find(".strength").TextContent, StringComparison.Ordinal);
        Assert.Contains("Name a day", banner.Find(".next").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/calls/{notice.CallId}", banner.Find("a.button").GetAttribute("href"));
        Assert.Contains("72 of 100", banner.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Empty(banner.FindAll("b"));
        Assert.Equal("polite", banner.Find("[role=status]").GetAttribute("aria-live"));
    }

    [Fact]
    public void Rep_Several_NewestIsOnTopAndOthersAreCounted()
    {
        var banner = Open(Rep);
        _feed.Tell(Notice("one"), Notice("two"), Notice("three"));

        banner.WaitForAssertion(() => Assert.Equal("2 more in your feedback", banner.Find(".more").TextContent));
        Assert.Equal("three", banner.Find("h2").TextContent);
        Assert.Equal("/feedback", banner.Find(".more").GetAttribute("href"));
        banner.Find("[data-banner-dismiss]").Click();

        Assert.Equal("two", banner.Find("h2").TextContent);
        Assert.Equal("1 more in your feedback", banner.Find(".more").TextContent);
    }

    [Fact]
    public void Rep_LeftAlone_FoldsAndOpensAgain()
    {
        var banner = Open(Rep);
        _feed.Tell(Notice("one"));
        banner.WaitForElement("h2");
        Assert.Equal(TimeSpan.FromSeconds(30), _time.Due);
        banner.Find(".notice").PointerEnter();
        Assert.Null(_time.Due);

        _time.Fire();

        banner.WaitForAssertion(() => Assert.Equal("1 new feedback", banner.Find(".folded").TextContent.Trim()));
        Assert.Empty(banner.FindAll(".notice"));
        Assert.Empty(_marks.Made);
        banner.Find(".folded").Click();
        Assert.Equal("one", banner.Find("h2").TextContent);
    }

    [Fact]
    public void Rep_Dismissed_IsSeenAndGone()
    {
        var banner = Open(Rep);
        var notice = Notice("one");
        _feed.Tell(notice);
        banner.WaitForElement("h2");

        banner.Find("[data-banner-dismiss]").Click();

        Assert.Empty(banner.FindAll("section"));
        Assert.Equal([(Rep.UserId, new NoticeChoice(notice.Id, notice.CallId))], _marks.Made);
    }

    [Fact]
    public async Task Rep_CallOpenedElsewhere_TakesItsBannerAlong()
    {
        var banner = Open(Rep);
        var notice = Notice("one");
        _feed.Tell(Notice("two"), notice);
        banner.WaitForElement("h2");

        await banner.InvokeAsync(() => Services.GetRequiredService<NoticeDesk>().SeeAsync(Rep, new NoticeChoice(Call: notice.CallId)));

        banner.WaitForAssertion(() => Assert.Equal("two", banner.Find("h2").TextContent));
    }

    [Fact]
    public void Rep_InboxChosen_KeepsThemNew()
    {
        var banner = Open(Rep);
        _feed.Tell(Notice("one"), Notice("two"));
        banner.WaitForElement(".more").Click();

        Assert.Empty(banner.FindAll("section"));
        Assert.Empty(_marks.Made);
    }

    [Fact]
    public void Rep_NotScored_SaysWhy()
    {
        var banner = Open(Rep);
        _feed.Tell(Notice("one", score: null) with { Strength = null, DoNext = null, NotScoredReason = "Too short." });

        banner.WaitForAssertion(() => Assert.Equal("Too short.", banner.Find(".reason").TextContent));
        Assert.Empty(banner.FindAll(".strength, .next"));
    }

    [Fact]
    public void Manager_TeamNotice_IsALineThatGoesByItselfUnlessHeld()
    {
        var banner = Open(Manager);
        _feed.Tell(Notice("one"), Notice("two"));

        banner.WaitForAssertion(() => Assert.Contains("Nora North", banner.Find(".line").TextContent, StringComparison.Ordinal));
        Assert.Contains("two", banner.Find(".title").TextContent, StringComparison.Ordinal);
        Assert.Equal("/feedback/team", banner.Find(".more").GetAttribute("href"));
        Assert.Equal(TimeSpan.FromSeconds(8), _time.Due);
        banner.Find(".line").PointerEnter();
        Assert.Null(_time.Due);
        banner.Find(".line").PointerLeave();
        Assert.Equal(TimeSpan.FromSeconds(8), _time.Due);

        _time.Fire();

        banner.WaitForAssertion(() => Assert.Empty(banner.FindAll(".line")));
        Assert.Empty(_marks.Made);
    }

    [Fact]
    public void Stranger_NoticeOfAnotherTeam_IsNotShown()
    {
        var banner = Open(Manager with { TeamIds = [TeamId.New()] });
        _feed.Tell(Notice("one"));
        _feed.Tell(Notice("mine") with { RepId = Manager.UserId });

        banner.WaitForAssertion(() => Assert.Equal("mine", banner.Find("h2").TextContent));
        Assert.Empty(banner.FindAll(".line, .more"));
    }

    [Fact]
    public async Task Disposed_SessionEnds_StopsListening()
    {
        Open(Rep);
        await DisposeComponentsAsync();
        Services.GetRequiredService<NoticeDesk>().Dispose();

        Assert.Equal(0, _feed.Listeners);
    }

    private IRenderedComponent<FeedbackBanner> Open(Viewer viewer)
    {
        _viewer.Now = viewer;
        return Render<FeedbackBanner>();
    }

    private static NoticeItem Notice(string title, double? score = 70) => new()
    {
        Id = Guid.NewGuid(),
        CallId = CallId.New(),
        Title = title,
        RepId = Rep.UserId,
        RepName = Rep.Name,
        TeamId = North,
        Score = score,
        Strength = "Asked open questions",
        DoNext = "Name a day for the next step",
        At = DateTimeOffset.UnixEpoch,
    };

    private sealed class WhoLooks : ICurrentViewer
    {
        public Viewer? Now { get; set; }

        public ValueTask<Viewer?> GetAsync() => new(Now);
    }

    /// <summary>A clock whose one timer goes off when told to.</summary>
    private sealed class OneTimer : TimeProvider
    {
        private TimerCallback? _callback;

        public TimeSpan? Due { get; private set; }

        public void Fire() => _callback!(null);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _callback = callback;
            return new Handle(this);
        }

        private sealed class Handle(OneTimer owner) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                owner.Due = dueTime == Timeout.InfiniteTimeSpan ? null : dueTime;
                return true;
            }

            public void Dispose() => owner.Due = null;

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
