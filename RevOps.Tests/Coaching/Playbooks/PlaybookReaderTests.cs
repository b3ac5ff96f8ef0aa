using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Tests.Coaching.Playbooks;

public sealed class PlaybookReaderTests
{
    [Fact]
    public void Read_TheSeedsText_GivesThePlaybookOfThatVersion()
    {
        var playbook = PlaybookReader.Read(7, SeedPlaybook.Files).Value!;

        Assert.Equal(7, playbook.Version);
        Assert.Equal(SeedPlaybook.Version1.Objections.Count, playbook.Objections.Count);
        Assert.Equal(SeedPlaybook.Version1.Checklists.Select(x => x.CallType), playbook.Checklists.Select(x => x.CallType));
    }

    [Fact]
    public void Read_AllFieldsOfAnEntry_AreTaken()
    {
        const string Json = """
            [{ "id": "price-x", "label": "objection.price", "stage": "cold-call", "persona": "Finance", "headline": "Ask why",
               "answer": "I see.", "question": "Why?", "phrases": ["too much"] }]
            """;

        var play = Assert.Single(PlaybookReader.Read(1, new PlaybookText().With(PlaybookParts.Objections, Json).Files).Value!.Objections);

        Assert.Equal(("price-x", "objection.price", CallType.ColdCall, "Finance"), (play.Id, play.Label, play.Stage, play.Persona));
        Assert.Equal(("Ask why", "I see.", "Why?", "too much"), (play.Headline, play.Answer, play.Question, play.Phrases.Single()));
    }

    [Fact]
    public void Read_PartsWithoutEntries_AreAllowed()
    {
        var text = new PlaybookText();
        PlaybookParts.All.ToList().ForEach(x => text.With(x, "[]"));

        Assert.Empty(text.Errors());
    }

    [Theory]
    [InlineData("", "missing or empty", "[]")]
    [InlineData("[\n  {\n    \"id\": \"a\",\n  }\n]", "line 4", "comma")]
    [InlineData("[{ \"id\": 'a' }]", "line 1", "quote")]
    [InlineData("[] []", "line 1", "bracket")]
    [InlineData("[ // no\n]", "line 1", "surplus")]
    [InlineData("{}", "not a list", "[")]
    [InlineData("null", "not a list", "[")]
    [InlineData("[null]", "not an object", "{")]
    [InlineData("[[[[[[[[[[]]]]]]]]]]", "no valid JSON", "bracket")]
    public void Read_TextThatIsNoListOfEntries_SaysWhereAndWhatToDo(string json, string problem, string remedy)
    {
        var error = Assert.Single(new PlaybookText().With(PlaybookParts.Trackers, json).Errors());

        Assert.Equal(PlaybookParts.Trackers, error.File);
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PlaybookParts.Objections, "headline", null, "'headline' is missing")]
    [InlineData(PlaybookParts.Objections, "headline", "null", "'headline' is missing")]
    [InlineData(PlaybookParts.Objections, "headline", "7", "'headline' has a value that does not fit")]
    [InlineData(PlaybookParts.Objections, "phrases", "\"too much\"", "'phrases' has a value that does not fit")]
    [InlineData(PlaybookParts.Objections, "phrases", "[1]", "'phrases' has a value that does not fit")]
    [InlineData(PlaybookParts.Objections, "phrases", null, "'phrases' is missing")]
    [InlineData(PlaybookParts.Objections, "stage", "\"coldcall\"", "'stage' has a value that does not fit")]
    [InlineData(PlaybookParts.Objections, "stage", "\"pricing\"", "'stage' has a value that does not fit")]
    [InlineData(PlaybookParts.Objections, "stage", "\"unknown\"", "'stage' has a value that does not fit")]
    [InlineData(PlaybookParts.Objections, "headlines", "\"Ask\"", "no field 'headlines'")]
    [InlineData(PlaybookParts.Objections, "Headline", "\"Ask\"", "no field 'Headline'")]
    [InlineData(PlaybookParts.Battlecards, "strengths", null, "'strengths' is missing")]
    [InlineData(PlaybookParts.Checklists, "callType", null, "'callType' is missing")]
    [InlineData(PlaybookParts.Checklists, "items", "[1]", "'items' has a value that does not fit")]
    [InlineData(PlaybookParts.Statements, "withinSeconds", "\"60\"", "'withinSeconds' has a value that does not fit")]
    [InlineData(PlaybookParts.Statements, "withinSeconds", "1.5", "'withinSeconds' has a value that does not fit")]
    [InlineData(PlaybookParts.Statements, "callTypes", "[\"call\"]", "'callTypes' has a value that does not fit")]
    [InlineData(PlaybookParts.Trackers, "alert", "\"yes\"", "'alert' has a value that does not fit")]
    [InlineData(PlaybookParts.Trackers, "alert", null, "'alert' is missing")]
    [InlineData(PlaybookParts.Trackers, "side", "\"seller\"", "'side' has a value that does not fit")]
    [InlineData(PlaybookParts.Questions, "filled", null, "'filled' is missing")]
    [InlineData(PlaybookParts.PlainWords, "plain", null, "'plain' is missing")]
    public void Read_AFieldThatDoesNotFit_IsNamed(string part, string field, string? json, string problem)
    {
        var errors = new PlaybookText().First(part, x =>
        {
            x.Remove(field);
            if (json is not null)
            {
                x[field] = PlaybookText.Value(json);
            }
        }).Errors();

        Assert.Contains(errors, x => x.File == part && x.Problem.Contains(problem, StringComparison.Ordinal) && x.Remedy.Length > 0);
    }

    [Fact]
    public void Read_AFieldWrittenTwice_IsRefused()
    {
        var twice = SeedPlaybook.Files[PlaybookParts.PlainWords].Replace("\"plain\":", "\"plain\": \"x\", \"plain\":", StringComparison.Ordinal);

        var errors = new PlaybookText().With(PlaybookParts.PlainWords, twice).Errors();

        Assert.Equal(SeedPlaybook.Version1.PlainWords.Count, errors.Count);
        Assert.All(errors, x => Assert.Equal("The field 'plain' is written 2 times", x.Problem));
    }

    [Fact]
    public void Read_AnItemOfAChecklist_IsNamedByItsPlace()
    {
        var error = Assert.Single(new PlaybookText().First(PlaybookParts.Checklists, x => x["items"]![1]!.AsObject().Remove("name")).Errors());

        Assert.Equal("cold-call, items 2", error.Entry);
        Assert.Equal("checklists.json, cold-call, items 2: The field 'name' is missing. Add \"name\": \"…\".", error.ToString());
    }

    [Fact]
    public void Read_SeveralErrors_AreAllTold()
    {
        var errors = new PlaybookText()
            .Without(PlaybookParts.Questions)
            .With("colours.json", "[]")
            .First(PlaybookParts.Objections, x => x.Remove("answer"))
            .First(PlaybookParts.Trackers, x => x.Remove("key"))
            .Errors();

        Assert.Equal(["colours.json", PlaybookParts.Objections, PlaybookParts.Trackers, PlaybookParts.Questions], errors.Select(x => x.File));
        Assert.Equal("entry 1", errors[2].Entry);
    }

    [Fact]
    public void Read_AnOversizedPart_IsRefusedUnread()
    {
        var error = Assert.Single(new PlaybookText().With(PlaybookParts.Trackers, new string('[', 2_000_001)).Errors());

        Assert.Contains("characters", error.Problem, StringComparison.Ordinal);
    }
}
