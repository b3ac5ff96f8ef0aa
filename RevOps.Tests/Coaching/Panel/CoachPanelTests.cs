using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Tests.Calls.Components;
using RevOps.Tests.Coaching.Consent;
using RevOps.Tests.Support;
using RevOps.Web.Components.Coaching.Panel;

namespace RevOps.Tests.Coaching.Panel;

/// <summary>The rep's panel over a call that the test moves.</summary>
public sealed class CoachPanelTests : BunitContext
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddMinutes(5);
    private static readonly Viewer Rep = new(UserId.New(), "Nora North", UserRole.Rep, [TeamId.New()]);

    private static readonly Cue Price =
        new(Guid.NewGuid(), CueKind.Objection, 100, "Ask what they compare with", "Do not defend the price.", "twice <i>what</i> we pay", 4, Now, Now)
        {
            Ask = "Compared to what?",
        };

    private static readonly Cue Statement = new(Guid.NewGuid(), CueKind.StatementMissing, 95, "Say that you record", "It is due.", null, null, Now, Now);

    private readonly ManualTime _time = new(Now);
    private BunitJSModuleInterop _keys = null!;

    [Fact]
    public void Cue_Shown_SaysWhatToDoWithTheCustomersWordsAndIsAcknowledgedOnce()
    {
        var session = Session(slot: Price);
        var panel = Open(session);

        Assert.Equal("Ask what they compare with", panel.Find(".cue h2").TextContent);
        Assert.Contains("Ask: Compared to what?", panel.Markup, StringComparison.Ordinal);
        Assert.Equal("“twice <i>what</i> we pay”", panel.Find("blockquote").TextContent);
        panel.WaitForAssertion(() => Assert.Equal([Price.Id], session.Seen));
        session.Show(x => x with { Bookmarks = [1] });
        panel.WaitForAssertion(() => Assert.Contains("1 marked", panel.Markup, StringComparison.Ordinal));
        Assert.Equal([Price.Id], session.Seen);
    }

    [Theory]
    [InlineData(0, CueAnswer.Used)]
    [InlineData(1, CueAnswer.NotNow)]
    [InlineData(2, CueAnswer.Muted)]
    public async Task Answer_Pressed_TakesTheCueAwayAtOnceAndItDoesNotComeBack(int button, CueAnswer answer)
    {
        var session = Session(slot: Price);
        var panel = Open(session);

        await ClickAsync(panel, x => x.FindAll(".answers button")[button]);

        Assert.Equal([(Price.Id, answer)], session.Answers);
        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll(".cue")));

        // The session's own picture may be older than the answer
        session.Show(x => x with { Bookmarks = [1] });
        panel.WaitForAssertion(() => Assert.Contains("1 marked", panel.Markup, StringComparison.Ordinal));
        Assert.Empty(panel.FindAll(".cue"));
    }

    [Theory]
    [InlineData("Enter", CueAnswer.Used)]
    [InlineData("Escape", CueAnswer.NotNow)]
    [InlineData("m", CueAnswer.Muted)]
    public async Task Key_AnswersTheCueThatWasOnTheScreen(string key, CueAnswer answer)
    {
        var session = Session(slot: Statement);
        var panel = Open(session);

        await PressAsync(panel, key, Price.Id);

        Assert.Equal([(Price.Id, answer)], session.Answers);
        Assert.Single(panel.FindAll(".cue"));
    }

    [Fact]
    public void Preempted_ByAHigherOne_IsReplacedAndGoneForGood()
    {
        var session = Session(slot: Statement);
        var panel = Open(session);

        session.Show(x => x with { Slot = Price });
        panel.WaitForAssertion(() => Assert.Equal("Ask what they compare with", panel.Find(".cue h2").TextContent));
        session.Show(x => x with { Slot = Statement });

        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll(".cue")));
        Assert.Equal([Statement.Id, Price.Id], session.Seen);
    }

    [Fact]
    public void NoCue_ShowsBalanceAndTheNextOpenQuestionQuietly()
    {
        var panel = Open(Session());

        Assert.Empty(panel.FindAll(".cue"));
        Assert.Contains("Still open", panel.Find(".cue-area").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mute it", true)]
    [InlineData("Keep it", false)]
    public async Task IgnoredKind_AsksOnceWhetherItIsWanted(string answer, bool mute)
    {
        var session = Session();
        session.Show(x => x with { View = x.View with { AskToMute = CueKind.Fillers } });
        var panel = Open(session);

        Assert.Contains("went by ten times without an answer", panel.Markup, StringComparison.Ordinal);
        await ClickAsync(panel, x => x.FindAll("button").Single(y => y.TextContent == answer));

        Assert.Equal([(CueKind.Fillers, mute)], session.Choices);
    }

    [Theory]
    [InlineData("typed", "so does what you type")]
    [InlineData("api", "as long as whatever listens to the call is connected")]
    public void Connection_SaysWhatIsKeptWhileItIsLost(string source, string words)
    {
        var panel = Open(new HandSession(Rep, source: source));

        // The style shows it while Blazor's own dialog says that the connection is away
        Assert.Contains(words, panel.Find(".connection[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consent_Waiting_IsAskedByKeyAndWordsAreKeptAfterwards()
    {
        var session = new HandSession(Rep, new CallConsent { LiveCallId = default, Rule = ConsentRule.Ask, Sentence = "May I write along?" });
        var panel = Open(session);
        Assert.Contains("Nothing is stored or coached yet", panel.Find(".consent").TextContent, StringComparison.Ordinal);

        await PressAsync(panel, "y", null);

        Assert.Equal(ConsentAnswer.Agreed, session.Picture.Consent.Answer);
        panel.WaitForAssertion(() => Assert.Contains("Words are kept", panel.Find(".consent").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whisper_StaysUntilNoted()
    {
        var session = Session();
        var (first, second) = (new Whisper(Guid.NewGuid(), "Mona", "Ask about June", Now), new Whisper(Guid.NewGuid(), "Mona", "Slow down", Now));
        session.Show(x => x with { Whispers = [second, first] });
        var panel = Open(session);

        await ClickAsync(panel, x => x.FindAll(".whisper button")[1]);
        Assert.Contains("Slow down", panel.Find(".whisper").TextContent, StringComparison.Ordinal);
        await PressAsync(panel, "w", null);

        Assert.Empty(panel.FindAll(".whisper"));
        Assert.Equal([first.Id, second.Id], session.Whispers);

        // A panel that is loaded again goes by what was noted
        session.Show(x => x with { Whispers = [.. x.Whispers.Select(w => w with { NotedAt = Now })] });
        Assert.Empty(Render<CoachPanel>(x => x.Add(p => p.Session, session).Add(p => p.Viewer, Rep)).FindAll(".whisper"));
    }

    [Fact]
    public async Task Close_EndsTheCallAndLeadsOn()
    {
        var session = Session(slot: Price);
        var panel = Open(session);

        await ClickAsync(panel, x => x.FindAll("footer button")[^1]);

        panel.WaitForAssertion(() => Assert.Contains("Over after 10:00", panel.Markup, StringComparison.Ordinal));
        Assert.Contains("Nothing was said, so nothing is stored", panel.Find(".after").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll(".cue, .consent, footer"));
        session.Show(x => x with { View = x.View with { LastSequence = 7 } });
        panel.WaitForAssertion(() => Assert.Contains("the review is being made", panel.Find(".after").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SpeakingCues_IsOffUntilAskedFor()
    {
        var panel = Open(Session(slot: Price));
        Assert.Equal("false", panel.Find(".settings button").GetAttribute("aria-pressed"));

        await ClickAsync(panel, x => x.Find(".settings button"));

        Assert.Equal(true, Assert.Single(_keys.Invocations["speak"]).Arguments[0]);
        Assert.Equal("true", panel.Find(".settings button").GetAttribute("aria-pressed"));
    }

    private static HandSession Session(Cue? slot = null)
    {
        var session = new HandSession(Rep);
        session.Show(x => x with { Slot = slot });
        return session;
    }

    // On the panel's own thread: a drawing that is under way neither delays the click nor takes its button away
    private static Task ClickAsync(IRenderedComponent<CoachPanel> panel, Func<IRenderedComponent<CoachPanel>, IElement> find) =>
        panel.InvokeAsync(() => find(panel).Click());

    private static Task PressAsync(IRenderedComponent<CoachPanel> panel, string key, Guid? cue) => panel.InvokeAsync(() => panel.Instance.PressAsync(key, cue));

    private IRenderedComponent<CoachPanel> Open(HandSession session)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        _keys = JSInterop.SetupModule("/js/panel.js").SetupModule("attach", _ => true);
        _keys.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(_time).AddSingleton<ILiveCoaching>(session).AddSingleton<LiveFlow>().AddSingleton<HearLiveCall>().AddSingleton<CloseLiveCall>();
        Services.AddSingleton<AnswerConsent>().AddSingleton<StopRecording>().AddSingleton<ICoachingRules>(new HandRules()).AddSingleton<ICallQueries>(new InMemoryCalls());
        return Render<CoachPanel>(x => x.Add(p => p.Session, session).Add(p => p.Viewer, Rep));
    }
}
