using RevOps.Domain.Calls;
using RevOps.Domain.Reviews.Rules.Cues;

namespace RevOps.Tests.Reviews;

public sealed class CueTests
{
    [Theory]
    [InlineData("Don’t you, um, think so?", "do not you think so")]
    [InlineData("we cant can't", "we can not can not")]
    [InlineData("It's 1,200.50 € the the end", "it is 1,200.50 € the end")]
    [InlineData("...", "")]
    public void Of_Speech_GivesComparableWords(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', SpokenTokens.Of(text).Select(x => x.Text)));

    [Theory]
    [InlineData("what happens when|if", "and what happens if it breaks", true)]
    [InlineData("takes # hours", "it takes nine hours", true)]
    [InlineData("takes # hours", "it takes hours", false)]
    [InlineData("spreadsheet~", "all those Spreadsheets", true)]
    [InlineData("take * off", "I could take about five percent off", true)]
    [InlineData("take * off", "take one two three four five off", false)]
    [InlineData("by ?the end", "by end of May", true)]
    [InlineData("don't have", "we do not have that", true)]
    public void Match_Phrase_IsFoundWhereItStands(string phrase, string text, bool expected)
    {
        var tokens = SpokenTokens.Of(text).ToArray();
        var pattern = CuePattern.Parse(phrase);
        Assert.Equal(expected, Enumerable.Range(0, tokens.Length).Any(x => pattern.Match(tokens, x) > 0));
    }

    [Theory]
    [InlineData("* off")]
    [InlineData("take *")]
    [InlineData("?take off")]
    public void Parse_OpenEnd_Throws(string phrase) => Assert.Throws<FormatException>(() => CuePattern.Parse(phrase));

    [Fact]
    public void Shipped_AllFiles_Load() => Assert.True(LexiconFiles.Read().Sum(x => x.Phrases.Count) > 500);

    [Theory]
    [InlineData("that is a problem for us", SpeakerRole.Customer, true)]
    [InlineData("no problem", SpeakerRole.Customer, false)]
    [InlineData("that's not really a problem", SpeakerRole.Customer, false)]
    [InlineData("that is a problem for us", SpeakerRole.Rep, false)]
    [InlineData("that is a problem for us", SpeakerRole.Unknown, false)]
    public void Find_Problem_HeedsSideAndDenial(string text, SpeakerRole side, bool expected) =>
        Assert.Equal(expected, Lexicon.Shipped.Find(SpokenTokens.Of(text), side).Exists(x => x.Cue == "pain.problem"));
}
