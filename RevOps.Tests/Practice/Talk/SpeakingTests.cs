using Bunit;
using RevOps.Domain.Practice.Engine;
using RevOps.Domain.Practice.Sessions;
using RevOps.Web.Components.Practice.Talk;

namespace RevOps.Tests.Practice.Talk;

/// <summary>Speaking an answer, and hearing the customer, in a practice.</summary>
public sealed class SpeakingTests : BunitContext
{
    private readonly List<string> _said = [];

    [Fact]
    public void Speech_NotAllowed_OffersTypingOnly()
    {
        var form = Form(speech: false);

        Assert.Empty(form.FindComponents<SpokenAnswer>());
        form.Find("textarea").Input("We have that");
        form.Find("form").Submit();
        Assert.Equal(["We have that"], _said);
    }

    [Fact]
    public async Task Speech_Allowed_SaysWhereTheSoundGoesAndPutsTheWordsIntoTheField()
    {
        var speech = Speech("Google");
        var form = Form(speech: true);
        form.WaitForAssertion(() => Assert.Contains("Google's speech service, not to RevOps", form.Markup, StringComparison.Ordinal));
        var spoken = form.FindComponent<SpokenAnswer>();
        form.Find("textarea").Input("Right.");

        spoken.Find("button").Click();
        Assert.Equal("Listening", form.Find("[role=status]").TextContent.Trim());
        await spoken.Instance.Heard("what does", false);
        Assert.Equal("what does", form.Find(".partial").TextContent);
        await spoken.Instance.Heard("what does that cost you", true);
        await spoken.Instance.Heard("today", true);

        speech.VerifyInvoke("start");
        Assert.Equal("Right. what does that cost you today", form.Find("textarea").GetAttribute("value"));
        Assert.Empty(_said);
        form.Find("form").Submit();
        Assert.Equal(["Right. what does that cost you today"], _said);
    }

    [Fact]
    public async Task Speech_LongerThanAnAnswerMayBe_IsCut()
    {
        Speech("Apple");
        var form = Form(speech: true);

        await form.FindComponent<SpokenAnswer>().Instance.Heard(new string('a', PracticeRules.LongestAnswer + 10), true);

        Assert.Equal(PracticeRules.LongestAnswer, form.Find("textarea").GetAttribute("value")!.Length);
    }

    [Fact]
    public void Speech_BrowserWithout_SaysSoAndLetsTheRepType()
    {
        Speech(vendor: null);
        var form = Form(speech: true);

        form.WaitForAssertion(() => Assert.Contains("no speech recognition", form.Markup, StringComparison.Ordinal));
        Assert.Equal("Say it", form.Find("button").TextContent);
    }

    [Fact]
    public void Aloud_IsOffUntilAskedForAndThenReadsWhatComes()
    {
        var aloud = Aloud(can: true);
        var button = Render<ReadAloud>(x => x.Add(p => p.Line, Line(0, "Hello")));
        button.WaitForElement("button");
        button.Render(x => x.Add(p => p.Line, Line(1, "Who is this?")));
        Assert.Empty(aloud.Invocations["say"]);

        button.Find("button").Click();
        Assert.Equal("true", button.Find("button").GetAttribute("aria-pressed"));
        button.Render(x => x.Add(p => p.Line, Line(2, "Go on")));
        button.Render(x => x.Add(p => p.Line, Line(2, "Go on")));

        Assert.Equal(["Who is this?", "Go on"], aloud.Invocations["say"].Select(x => (string)x.Arguments[0]!));
        button.Find("button").Click();
        aloud.VerifyInvoke("stop");
    }

    [Fact]
    public void Aloud_BrowserWithoutAVoice_OffersNothing()
    {
        Aloud(can: false);

        Assert.Empty(Render<ReadAloud>(x => x.Add(p => p.Line, Line(0, "Hello"))).FindAll("button"));
    }

    private IRenderedComponent<AnswerForm> Form(bool speech)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        return Render<AnswerForm>(x => x.Add(p => p.Speech, speech).Add(p => p.OnSay, _said.Add));
    }

    private BunitJSModuleInterop Speech(string? vendor)
    {
        var speech = JSInterop.SetupModule("/js/speech.js").SetupModule("attach", _ => true);
        speech.Mode = JSRuntimeMode.Loose;
        speech.Setup<string?>("vendor").SetResult(vendor);
        return speech;
    }

    private BunitJSModuleInterop Aloud(bool can)
    {
        var aloud = JSInterop.SetupModule("/js/aloud.js").SetupModule("attach", _ => true);
        aloud.Mode = JSRuntimeMode.Loose;
        aloud.Setup<bool>("can").SetResult(can);
        return aloud;
    }

    private static SpokenLine Line(int turn, string words) => SpokenLine.OfCustomer(
        PracticeId.New(), turn, new PracticeReply { Words = words, Mood = new CustomerMood("Neutral", 40), Ended = false }, DateTimeOffset.UnixEpoch);
}
