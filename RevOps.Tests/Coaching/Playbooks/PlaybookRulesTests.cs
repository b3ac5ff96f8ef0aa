using System.Text.Json.Nodes;
using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Tests.Coaching.Playbooks;

public sealed class PlaybookRulesTests
{
    [Fact]
    public void Check_TheSeed_HasNothingToSay() => Assert.Empty(PlaybookRules.Check(SeedPlaybook.Version1));

    [Theory]
    [InlineData(PlaybookParts.Objections, "id", "Price any", "other characters")]
    [InlineData(PlaybookParts.Objections, "id", "price-", "other characters")]
    [InlineData(PlaybookParts.Objections, "label", "objection.money", "no kind of objection")]
    [InlineData(PlaybookParts.Objections, "label", "question", "no kind of objection")]
    [InlineData(PlaybookParts.Objections, "persona", "CFO", "no persona")]
    [InlineData(PlaybookParts.Objections, "headline", "Ask them what it is compared with", "7 words")]
    [InlineData(PlaybookParts.Objections, "headline", "", "0 words")]
    [InlineData(PlaybookParts.Objections, "headline", "Ask why.", "full stop")]
    [InlineData(PlaybookParts.Objections, "headline", "Ask why!", "exclamation")]
    [InlineData(PlaybookParts.Objections, "answer", "", "is empty")]
    [InlineData(PlaybookParts.Objections, "answer", "Two  blanks.", "surplus blanks")]
    [InlineData(PlaybookParts.Objections, "answer", "Two\nlines.", "line breaks")]
    [InlineData(PlaybookParts.Objections, "question", "Tell me why.", "no question")]
    [InlineData(PlaybookParts.Battlecards, "avoid", "", "is empty")]
    [InlineData(PlaybookParts.Battlecards, "headline", "Ask them what it is compared with", "7 words")]
    [InlineData(PlaybookParts.Statements, "key", "Recording", "other characters")]
    [InlineData(PlaybookParts.Statements, "say", "Good morning.", "would not count")]
    [InlineData(PlaybookParts.Trackers, "phase", "ending", "no phase")]
    [InlineData(PlaybookParts.Trackers, "headline", "Ask them what it is compared with", "7 words")]
    [InlineData(PlaybookParts.Trackers, "detail", null, "both headline and detail")]
    [InlineData(PlaybookParts.Questions, "slot", "money", "no slot")]
    [InlineData(PlaybookParts.Questions, "question", "Say.", "no question")]
    [InlineData(PlaybookParts.PlainWords, "jargon", "Leverage", "not written as speech is read")]
    [InlineData(PlaybookParts.PlainWords, "plain", "to leverage it", "have the jargon in them")]
    public void Check_ATextAgainstARule_IsRefusedWithARemedy(string part, string field, string? value, string problem)
    {
        var errors = new PlaybookText().First(part, x => x[field] = value).Errors();

        Assert.Contains(errors, x => x.File == part && x.Problem.Contains(problem, StringComparison.Ordinal) && x.Remedy.Length > 0);
    }

    [Theory]
    [InlineData("Too much", "Write 'too much'")]
    [InlineData("too-much", "Write 'too much'")]
    [InlineData("too much,", "Write 'too much'")]
    [InlineData("dont know", "Write 'don't know'")]
    [InlineData(" too much", "Write 'too much'")]
    [InlineData("…", "Remove it")]
    [InlineData("one two three four five six seven eight nine", "Keep the words that tell")]
    public void Check_APhraseThatWouldNeverBeHeard_SaysHowToWriteIt(string phrase, string remedy)
    {
        var error = Assert.Single(new PlaybookText().First(PlaybookParts.Trackers, x => x["phrases"]!.AsArray().Add(phrase)).Errors());

        Assert.Contains(remedy, error.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PlaybookParts.Objections)]
    [InlineData(PlaybookParts.Battlecards)]
    [InlineData(PlaybookParts.Checklists)]
    [InlineData(PlaybookParts.Statements)]
    [InlineData(PlaybookParts.Trackers)]
    [InlineData(PlaybookParts.Questions)]
    [InlineData(PlaybookParts.PlainWords)]
    public void Check_AnEntryTwice_IsRefused(string part)
    {
        var errors = new PlaybookText().Change(part, x => x.Add(x[0]!.DeepClone())).Errors();

        Assert.Contains(errors, x => x.Problem.Contains("more than one", StringComparison.Ordinal) || x.Problem.Contains("more than once", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PlaybookParts.Battlecards, "phrases")]
    [InlineData(PlaybookParts.Battlecards, "strengths")]
    [InlineData(PlaybookParts.Battlecards, "differences")]
    [InlineData(PlaybookParts.Battlecards, "questions")]
    [InlineData(PlaybookParts.Statements, "phrases")]
    [InlineData(PlaybookParts.Trackers, "phrases")]
    [InlineData(PlaybookParts.Questions, "after")]
    public void Check_AnEmptyList_IsRefused(string part, string field)
    {
        var errors = new PlaybookText().First(part, x => x[field] = new JsonArray()).Errors();

        Assert.Contains(errors, x => x.Problem.Contains($"'{field}' is empty", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_AnAnswerOfTheSameWords_NamesTheOther()
    {
        var errors = new PlaybookText().Change(PlaybookParts.Objections, x => x[1]!["answer"] = "I would rather understand it, I hear you, than defend it now.").Errors();

        Assert.Contains("nearly that of price-any", Assert.Single(errors).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_NineItems_AreTooMany()
    {
        var errors = new PlaybookText().First(PlaybookParts.Checklists, x =>
        {
            var items = x["items"]!.AsArray();
            for (var i = items.Count; i < 9; i++)
            {
                var item = items[0]!.DeepClone();
                item["key"] = $"more-{i}";
                items.Add(item);
            }
        }).Errors();

        Assert.Contains("9 items", Assert.Single(errors).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_AQuestionThatDoesNotCoverItsItem_IsRefused()
    {
        var errors = new PlaybookText().First(PlaybookParts.Checklists, x => x["items"]![0]!["question"] = "Blue?").Errors();

        Assert.Contains("would not cover", Assert.Single(errors).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(7201)]
    public void Check_SecondsOutOfRange_AreRefused(int seconds)
    {
        var errors = new PlaybookText().First(PlaybookParts.Statements, x => x["withinSeconds"] = seconds).Errors();

        Assert.Contains($"{seconds} seconds", Assert.Single(errors).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_APhraseOfTwoBattlecards_IsRefused()
    {
        var errors = new PlaybookText().Change(PlaybookParts.Battlecards, x => x[1]!["phrases"]!.AsArray().Add("tablecast")).Errors();

        Assert.Contains("also that of tablecast", Assert.Single(errors).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_APhraseThatAsksAndFills_IsRefused()
    {
        var errors = new PlaybookText().First(PlaybookParts.Questions, x => x["filled"] = x["after"]!.DeepClone()).Errors();

        Assert.All(errors, x => Assert.Contains("both calls for the question and answers it", x.Problem, StringComparison.Ordinal));
        Assert.NotEmpty(errors);
    }
}
