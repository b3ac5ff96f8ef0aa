using Bunit;
using Microsoft.JSInterop;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;
using RevOps.Web.Components.Coaching.OwnWords;

namespace RevOps.Tests.Coaching.OwnWords;

public sealed class SpokenLinesTests : BunitContext
{
    private static readonly Viewer Rep = new(UserId.New(), "Nora North", UserRole.Rep, [TeamId.New()]);

    private readonly HandSession _session = new(Rep);

    [Fact]
    public void Browser_WithoutRecognition_SaysSo()
    {
        Speech(vendor: null);

        var lines = Open();

        lines.WaitForAssertion(() => Assert.Contains("no speech recognition", lines.Markup, StringComparison.Ordinal));
        Assert.Empty(lines.FindAll("button"));
    }

    [Fact]
    public async Task Listening_IsVisibleSaysWhereTheSoundGoesAndStops()
    {
        var speech = Speech("Google");
        var lines = Open();
        lines.WaitForAssertion(() => Assert.Contains("Google's speech service, not to RevOps", lines.Markup, StringComparison.Ordinal));

        lines.Find("button").Click();
        Assert.Equal("Listening", lines.Find("[role=status]").TextContent.Trim());
        await lines.Instance.Heard("Thanks for", false);
        Assert.Equal("Thanks for", lines.Find(".partial").TextContent);
        await lines.Instance.Heard("Thanks for the time", true);

        Assert.Empty(lines.FindAll(".partial"));
        Assert.Equal([(0, "Thanks for", false), (0, "Thanks for the time", true)], _session.Heard.Select(x => (x.Sequence, x.Text, x.IsFinal)));
        lines.Find("button").Click();
        speech.VerifyInvoke("stop");
        await lines.Instance.Ended();
        Assert.Equal("Listen", lines.Find("button").TextContent);
    }

    [Fact]
    public async Task Failure_SaysWhatToDo()
    {
        Speech("Google");
        var lines = Open();
        lines.WaitForElement("button");

        await lines.Instance.Failed("not-allowed");

        Assert.Contains("does not let this page use the microphone", lines.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Final_ThatIsNotStored_IsLeftToTheScriptToSendAgain()
    {
        Speech("Google");
        var lines = Open();
        lines.WaitForElement("button");
        _session.Refusal = LiveCallError.NotStored;

        await Assert.ThrowsAsync<InvalidOperationException>(() => lines.Instance.Heard("Thanks", true));
    }

    private BunitJSModuleInterop Speech(string? vendor)
    {
        var module = JSInterop.SetupModule("/js/speech.js");
        var speech = module.SetupModule("attach", _ => true);
        speech.Setup<string?>("vendor").SetResult(vendor);
        speech.SetupVoid("start").SetVoidResult();
        speech.SetupVoid("stop").SetVoidResult();
        speech.SetupVoid("dispose").SetVoidResult();
        return speech;
    }

    private IRenderedComponent<SpokenLines> Open() => Render<SpokenLines>(
        x => x.Add(p => p.Lines, new OwnLines(_session, Rep, new HearLiveCall(_session, new LiveFlow(TimeProvider.System)), new ManualTime(DateTimeOffset.UnixEpoch.AddMinutes(1)))));
}
