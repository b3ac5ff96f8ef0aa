using RevOps.Domain.Calls.Analysis.Labelling.Phrases;
using RevOps.Domain.Calls.Analysis.Labelling.Words;

namespace RevOps.Tests.Calls.Analysis.Labelling;

public sealed class WordsTests
{
    [Theory]
    [InlineData("we don't really have that", "we do not have that")]
    [InlineData("we we dont we don't have it", "we do not have it")]
    [InlineData("um its uh the the budgit", "it is the budget")]
    [InlineData("because were already using it", "because we are already using it")]
    [InlineData("people were already using it", "people were already using it")]
    [InlineData("I’d rather wait", "i would rather wait")]
    public void Clean_SpeechAsRecognised_IsSpeechAsMeant(string text, string expected) => Assert.Equal(expected, Meant(text));

    [Theory]
    [InlineData("", 0)]
    [InlineData("-- ...", 0)]
    [InlineData("don't mm-hmm ok", 3)]
    public void Count_Text_CountsAsAPersonWould(string text, int words) => Assert.Equal(words, SpokenWords.Count(text));

    [Theory]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("@nosuch")]
    [InlineData("a? b?")]
    public void Parse_BrokenPattern_SaysWhere(string pattern)
    {
        var parser = new PhraseParser(new Vocabulary.Builder(), new Dictionary<string, LexiconEntry>());

        var error = Assert.Throws<FormatException>(() => parser.Parse(new LexiconEntry(pattern, "test.txt line 3")));

        Assert.Contains("test.txt line 3", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(a|b c)? d", 3)]
    [InlineData("(a|b|c) d", 1)]
    [InlineData("a? b? c", 4)]
    public void Parse_Pattern_ExpandsToSequences(string pattern, int sequences) =>
        Assert.Equal(sequences, new PhraseParser(new Vocabulary.Builder(), new Dictionary<string, LexiconEntry>()).Parse(new LexiconEntry(pattern, "")).Count);

    private static string Meant(string text)
    {
        var lexicon = Lexicon.Current;
        List<Token> said = [], meant = [];
        lexicon.Tokenizer.Read(text, said);
        lexicon.Cleaner.Clean(said, [], meant);
        return string.Join(' ', meant.Select(x => x.Id == Vocabulary.Unknown ? text.Substring(x.Start, x.Length) : lexicon.Vocabulary.Word(x.Id)));
    }
}
