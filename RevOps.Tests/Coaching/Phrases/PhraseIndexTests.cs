using RevOps.Domain.Calls.Analysis.Speech;
using RevOps.Domain.Coaching.Phrases;

namespace RevOps.Tests.Coaching.Phrases;

public class PhraseIndexTests
{
    [Theory]
    [InlineData("is that by hand or not", "by hand")]
    [InlineData("we don't do it by hand. Or do we?", "by hand;don't do it")]
    [InlineData("stand by handrail", "")]
    [InlineData("We DONT do it", "don't do it")]
    [InlineData("we get by. Hand it over", "")]
    [InlineData("", "")]
    public void Find_Text_GivesWholeWordsWithinSentences(string text, string found)
    {
        string[] phrases = ["by hand", "don't do it", "hand it to them"];
        var index = new PhraseIndex();
        for (var i = 0; i < phrases.Length; i++)
        {
            index.Add(phrases[i], new PhraseTarget(PhraseUse.Tracker, i));
        }

        Assert.Equal(found, string.Join(';', index.Find(SpokenText.Parse(text)).Select(x => phrases[x.Target.Item]).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Add_EndlessPhrase_IsLeftOut()
    {
        var index = new PhraseIndex();
        index.Add(string.Join(' ', Enumerable.Repeat("a", 1000)), new PhraseTarget(PhraseUse.Tracker, 0));
        index.Add(" ", new PhraseTarget(PhraseUse.Tracker, 1));

        Assert.Empty(index.Find(SpokenText.Parse(string.Join(' ', Enumerable.Repeat("a", 2000)))));
    }
}
