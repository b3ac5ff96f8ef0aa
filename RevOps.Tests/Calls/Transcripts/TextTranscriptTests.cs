using RevOps.Domain.Calls;

namespace RevOps.Tests.Calls.Transcripts;

/// <summary>The decisions of the plain text reader that one file each cannot show.</summary>
public sealed class TextTranscriptTests
{
    [Theory]
    [InlineData("Agent: Hello.", "Agent", SpeakerRole.Rep)]
    [InlineData("AGENT: Hello.", "AGENT", SpeakerRole.Rep)]
    [InlineData("Agent (Ben): Hello.", "Ben", SpeakerRole.Rep)]
    [InlineData("Ben (Agent): Hello.", "Ben", SpeakerRole.Rep)]
    [InlineData("**Sales Rep**: Hello.", "Sales Rep", SpeakerRole.Rep)]
    [InlineData("**Customer (Joana):** Hello.", "Joana", SpeakerRole.Customer)]
    [InlineData("prospect: hello", "prospect", SpeakerRole.Customer)]
    [InlineData("Client 2: Hello.", "Client 2", SpeakerRole.Customer)]
    [InlineData("Speaker 1: Hello.", "Speaker 1", SpeakerRole.Unknown)]
    [InlineData("Ann [00:12]: Hello.\nAnn [00:15]: Again.", "Ann", SpeakerRole.Unknown)]
    [InlineData("**[00:12] Ann:** Hello.\n**[00:15] Ann:** Again.", "Ann", SpeakerRole.Unknown)]
    [InlineData("**Ann Lee** [00:02]: Hello.\n**Ann Lee** [00:05]: Again.", "Ann Lee", SpeakerRole.Unknown)]
    [InlineData("0:12 | Ann\nHello.\n0:15 | Bo\nHi.", "Ann", SpeakerRole.Unknown)]
    [InlineData("王芳：你好。\n李雷：您好，请讲。\n王芳：谢谢。", "王芳", SpeakerRole.Unknown)]
    [InlineData("Agent:Hello.\nCustomer:Hi.", "Agent", SpeakerRole.Rep)]
    public void Read_Label_GivesNameAndRole(string text, string name, SpeakerRole role)
    {
        var speaker = TranscriptFixtures.ReadText(text).Speakers[0];

        Assert.Equal((name, role), (speaker.Name, speaker.Role));
    }

    [Theory]
    [InlineData("Ann: I see.\nBo: One question: why?\nAnn: Note: it is late.", 3)]
    [InlineData("Ann: First.\nNext steps: none.\nBo: Second.\nAnn: Third.", 3)]
    [InlineData("Ann: First.\n\n[Pause]\n\nBo: Second.\nAnn: Third.", 3)]
    [InlineData("Ann: First.\nBo: Second.\nAnn: Third.\n\n## Summary\n\nAnn was first.", 3)]
    [InlineData("Ann: First we looked\nat the plan\n\nand its price.\nBo: Second that.\nAnn: Third.", 3)]
    [InlineData("Ann: See https://example.com: it works.\nBo: Fine by me.\nAnn: Meet at 10:30: sharp.", 3)]
    public void Read_OtherColons_AreNoSpeakers(string text, int utterances)
    {
        var transcript = TranscriptFixtures.ReadText(text);

        Assert.Equal(["Ann", "Bo"], transcript.Speakers.Select(x => x.Name));
        Assert.Equal(utterances, transcript.Utterances.Count);
    }

    [Fact]
    public void Read_NotesBehindTheCall_AreSkippedAndListed()
    {
        var transcript = TranscriptFixtures.ReadText("Ann: First.\nBo: Second.\nAnn: Third.\n---\nNotes:\n- Bo: was quiet\n- fine\n");

        Assert.Equal("Third.", transcript.Utterances[^1].Text);
        Assert.Equal("lines 5 to 7", Assert.Single(transcript.Skipped).Place);
    }

    [Theory]
    [InlineData("Ann: *laughs* Yes.\nBo: Fine.\nAnn: Ok.", "[laughs] Yes.")]
    [InlineData("Ann: That is *really* good.\nBo: Fine.\nAnn: Ok.", "That is really good.")]
    [InlineData("Ann: **No** way, 3 * 4 is 12.\nBo: Fine.\nAnn: Ok.", "No way, 3 * 4 is 12.")]
    [InlineData("Ann: R&amp;D  has\tthe\u200B budget.\nBo: Fine.\nAnn: Ok.", "R&D has the budget.")]
    public void Read_Markup_IsTakenOut(string text, string first) => Assert.Equal(first, TranscriptFixtures.ReadText(text).Utterances[0].Text);

    [Theory]
    [InlineData("Ann: only one voice here.")]
    [InlineData("public: int a;\nprivate: int b;\npublic: int c;\nprivate: int d;")]
    [InlineData("x := 1;\nFor I := 1 to 10\nx := 2;")]
    [InlineData("Question: What is this? Nobody knows.")]
    [InlineData("[see above] and [below]\n[1] A footnote.\n[2] Another.")]
    public void Read_NoConversation_SaysSo(string text) =>
        Assert.Contains("not a conversation", TranscriptFixtures.ErrorOf(text).Problem, StringComparison.Ordinal);
}
