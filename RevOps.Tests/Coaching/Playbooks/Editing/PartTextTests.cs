using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Playbooks.Editing;

namespace RevOps.Tests.Coaching.Playbooks.Editing;

public sealed class PartTextTests
{
    public static TheoryData<string> Parts => [.. PlaybookParts.All];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Write_WhatWasRead_IsTheSamePlaybookAndStaysAsItIs(string part)
    {
        var entries = PartText.Read(part, SeedPlaybook.Files[part])!;

        var text = PartText.Write(entries);

        Assert.Empty(PlaybookDifference.Between(SeedPlaybook.Files, new PlaybookText().With(part, text).Files));
        Assert.Empty(new PlaybookText().With(part, text).Errors());
        Assert.Equal(text, PartText.Write(PartText.Read(part, text)!));
    }

    [Fact]
    public void Write_AnEntry_PutsEachFieldOnItsLineAndListsOnOne()
    {
        var text = PartText.Write(PartText.Read(PlaybookParts.Trackers, """[{"key":"a","phrases":["it's","x"],"alert":true}]""")!);

        Assert.Equal("[\n  {\n    \"key\": \"a\",\n    \"phrases\": [\"it's\", \"x\"],\n    \"alert\": true\n  }\n]\n", text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[null]")]
    [InlineData("[{]")]
    [InlineData("""[{"id":"a","id":"b"}]""")]
    public void Read_NoListOfEntries_IsNull(string text) => Assert.Null(PartText.Read(PlaybookParts.Objections, text));

    [Fact]
    public void Read_EntriesWithoutOrWithTheSameId_CanStillBeToldApart()
    {
        var entries = PartText.Read(PlaybookParts.Objections, """[{"id":"a"},{},{"id":"a"},{"id":7}]""")!;

        Assert.Equal(["a", "entry 2", "a (2)", "entry 4"], entries.Select(x => x.Key));
    }

    [Fact]
    public void Says_WordsInAnyField_AreFound()
    {
        var play = PartText.Read(PlaybookParts.Objections, SeedPlaybook.Files[PlaybookParts.Objections])![0];

        Assert.True(play.Says("COMPARED bill"));
        Assert.False(play.Says("compared giraffe"));
    }
}
