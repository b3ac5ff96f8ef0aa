using RevOps.Domain.Calls.Analysis.Cues;
using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Tests.Calls.Analysis.Speech;

public class SpokenTextTests
{
    [Theory]
    [InlineData("I don’t know", "i|don't|know")]
    [InlineData("we dont", "we|don't")]
    [InlineData("1,200.50 euro", "1,200.50|euro")]
    [InlineData("35% off", "35%|off")]
    [InlineData("by e-mail", "by|e-mail")]
    [InlineData("twenty-second", "twenty|second")]
    [InlineData("...", "")]
    public void Parse_Text_GivesWords(string text, string expected)
    {
        Assert.Equal(expected, string.Join('|', SpokenText.Parse(text).Words.ToArray().Select(w => w.Lower)));
    }

    [Theory]
    [InlineData("One thing. Two things? Three!", 3)]
    [InlineData("I spoke to Dr. Roth. He agreed.", 2)]
    [InlineData("it costs 2.5 million", 1)]
    public void Split_Punctuated_GivesSentences(string text, int expected)
    {
        Assert.Equal(expected, Sentences.Split(SpokenText.Parse(text)).Count);
    }

    [Fact]
    public void Split_LongWithoutPunctuation_CutsAtConjunctions()
    {
        var text = SpokenText.Parse(string.Join(" and ", Enumerable.Repeat("we load the extract into the warehouse at night", 6)));

        var sentences = Sentences.Split(text);

        Assert.True(sentences.Count > 1);
        Assert.Equal(text.Count, sentences.Sum(s => s.Count));
    }

    [Theory]
    [InlineData("(i'll|i will) send", "I will send it", 1)]
    [InlineData("(i'll|i will) send", "I would send it", 0)]
    [InlineData("# (percent|days)", "in twenty days", 1)]
    [InlineData("my _ is", "my boss is away", 1)]
    [InlineData("go live", "let's go. Live music", 0)]
    [InlineData("how (much|) longer", "how longer how much longer", 2)]
    public void Find_Pattern_MatchesWithinASentence(string pattern, string text, int expected)
    {
        Assert.Equal(expected, CueLexicon.Of(("x", pattern)).Find(SpokenText.Parse(text)).Count);
    }

    [Fact]
    public void Find_TwoOfASectionAtOnePlace_KeepsTheLonger()
    {
        var hit = Assert.Single(CueLexicon.Of(("x", "we need = 1"), ("x", "we need help = 3")).Find(SpokenText.Parse("we need help")));

        Assert.Equal((3, 3.0), (hit.Count, hit.Weight));
    }
}
