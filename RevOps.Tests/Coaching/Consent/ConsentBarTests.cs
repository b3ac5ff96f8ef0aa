using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Coaching.Consent;

namespace RevOps.Tests.Coaching.Consent;

public sealed class ConsentBarTests : BunitContext
{
    private static readonly Viewer Rep = new(UserId.New(), "Nora North", UserRole.Rep, [TeamId.New()]);

    [Fact]
    public void Ask_Waiting_ShowsTheSentenceAndTakesTheAnswer()
    {
        var session = new HandSession(Rep, new CallConsent { LiveCallId = default, Rule = ConsentRule.Ask, Sentence = "May I write <b>along</b>?" });
        var bar = Open(session);
        Assert.Contains("May I write <b>along</b>?", bar.Find(".say").TextContent, StringComparison.Ordinal);
        Assert.Empty(bar.FindAll(".stop"));

        bar.FindAll("button").Single(x => x.TextContent.StartsWith("They said yes", StringComparison.Ordinal)).Click();

        Assert.Equal(ConsentAnswer.Agreed, session.Picture.Consent.Answer);
        Redraw(bar, session);
        Assert.Contains("Words are kept", bar.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_OnlyAnswerWhatStandsThere()
    {
        var asked = new HandSession(Rep, new CallConsent { LiveCallId = default, Rule = ConsentRule.Ask });
        var bar = Open(asked);
        await bar.InvokeAsync(() => bar.Instance.PressAsync("n"));
        Assert.Equal(ConsentAnswer.Refused, asked.Picture.Consent.Answer);
        Redraw(bar, asked);
        Assert.Contains("said no", bar.Markup, StringComparison.Ordinal);

        var told = new HandSession(Rep, new CallConsent { LiveCallId = default, Rule = ConsentRule.Inform });
        var other = Open(told);
        await other.InvokeAsync(() => other.Instance.PressAsync("n"));
        Assert.Null(told.Picture.Consent.Answer);
        await other.InvokeAsync(() => other.Instance.PressAsync("y"));
        Assert.Equal(ConsentAnswer.Informed, told.Picture.Consent.Answer);
    }

    [Fact]
    public void DoNotRecord_Pressed_StopsAtOnceAndOffersFurtherBack()
    {
        var session = new HandSession(Rep);
        var bar = Open(session);
        bar.Find(".stop").Click();

        Assert.Equal(new Objection(), Assert.Single(session.Objections));
        Redraw(bar, session);
        Assert.Contains("Not recorded since 1:00 of the call. 2 utterances were deleted. The coach goes on in memory", Text(bar), StringComparison.Ordinal);
        Assert.DoesNotContain("started again", bar.Markup, StringComparison.Ordinal);
        bar.FindAll("details button")[0].Click();

        Assert.Equal(TimeSpan.FromSeconds(30), session.Objections[^1].Ago);
    }

    [Fact]
    public void Objection_AfterARestart_SaysThatTheMemoryIsLost()
    {
        var session = new HandSession(Rep, new CallConsent { LiveCallId = default, ObjectedAt = DateTimeOffset.UnixEpoch.AddMinutes(1), AfterObjection = AfterObjection.Stop });
        session.Show(x => x with { MemoryLost = true });

        var bar = Open(session);

        Assert.Contains("started again", bar.Markup, StringComparison.Ordinal);
        Assert.Contains("The coach has stopped.", bar.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<ConsentBar> Open(HandSession session)
    {
        // A context closes its services with the first component: later sessions come by their own use cases.
        if (Services.All(x => x.ServiceType != typeof(ILiveCoaching)))
        {
            Services.AddSingleton<ILiveCoaching>(_ => new Coachings(_sessions)).AddSingleton<AnswerConsent>().AddSingleton<StopRecording>();
        }

        _sessions.Add(session);
        return Render<ConsentBar>(x => x.Add(p => p.Picture, session.Picture).Add(p => p.Call, session.Call).Add(p => p.Viewer, Rep));
    }

    private readonly List<HandSession> _sessions = [];

    private static void Redraw(IRenderedComponent<ConsentBar> bar, HandSession session) => bar.Render(x => x.Add(p => p.Picture, session.Picture));

    private static string Text(IRenderedComponent<ConsentBar> bar) => string.Join(' ', bar.Find(".state").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed class Coachings(List<HandSession> sessions) : ILiveCoaching
    {
        public IReadOnlyList<ILiveSession> All => sessions;

        public Task<ILiveSession?> FindAsync(LiveCallId id, CancellationToken cancellationToken) =>
            Task.FromResult<ILiveSession?>(sessions.Find(x => x.Call.Id == id));

        public IDisposable OnChanged(Action handler) => throw new NotSupportedException();
    }
}
