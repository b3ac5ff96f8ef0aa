using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Playbooks.Editing;

namespace RevOps.Tests.Coaching.Playbooks.Editing;

public sealed class PlaybookDifferenceTests
{
    [Fact]
    public void Between_AChangedAnAddedAndARemovedEntry_AreNamedWithTheirFields()
    {
        var after = new PlaybookText().Change(PlaybookParts.PlainWords, list =>
        {
            list[0]!["plain"] = "make use of";
            list.RemoveAt(1);
            list.Add(PlaybookText.Value("""{"jargon":"blue sky","plain":"free"}"""));
        });

        var changes = PlaybookDifference.Between(SeedPlaybook.Files, after.Files);

        Assert.Equal(["leverage", "blue sky", "utilise"], changes.Select(x => x.Key));
        Assert.Equal(new FieldChange("plain", "use", "make use of"), Assert.Single(changes[0].Fields));
        Assert.Null(changes[1].Before);
        Assert.Null(changes[2].After);
    }

    [Fact]
    public void Between_OtherBlanksOrOrder_IsNoDifference()
    {
        var after = new PlaybookText().Change(PlaybookParts.PlainWords, list =>
        {
            var first = list[0];
            list.RemoveAt(0);
            list.Add(first);
        });

        Assert.Empty(PlaybookDifference.Between(SeedPlaybook.Files, after.Files));
    }

    [Fact]
    public void Between_APartThatCannotBeRead_IsOneChange()
    {
        var change = Assert.Single(PlaybookDifference.Between(SeedPlaybook.Files, new PlaybookText().With(PlaybookParts.Trackers, "[").Files));

        Assert.Equal((PlaybookParts.Trackers, ""), (change.Part, change.Key));
    }

    [Fact]
    public void Merge_WhatTheOtherChanged_ComesInAndOwnChangesStay()
    {
        var mine = new PlaybookText().First(PlaybookParts.PlainWords, x => x["plain"] = "mine");
        var theirs = new PlaybookText().Change(PlaybookParts.PlainWords, list =>
        {
            list[1]!["plain"] = "theirs";
            list.RemoveAt(2);
            list.Add(PlaybookText.Value("""{"jargon":"blue sky","plain":"free"}"""));
        });

        var merged = PlaybookMerge.Of(SeedPlaybook.Files, theirs.Files, mine.Files);

        Assert.Empty(merged.Conflicts);
        var change = Assert.Single(PlaybookDifference.Between(theirs.Files, merged.Files));
        Assert.Equal("leverage", change.Key);
        Assert.Equal("mine", change.After!.Value("plain"));
    }

    [Fact]
    public void Merge_WhatBothChanged_StaysAsTheDraftHasItAndIsNamed()
    {
        var mine = new PlaybookText().First(PlaybookParts.PlainWords, x => x["plain"] = "mine");
        var theirs = new PlaybookText().First(PlaybookParts.PlainWords, x => x["plain"] = "theirs");

        var merged = PlaybookMerge.Of(SeedPlaybook.Files, theirs.Files, mine.Files);

        Assert.Equal("leverage", Assert.Single(merged.Conflicts).Key);
        Assert.Equal("mine", PartText.Read(PlaybookParts.PlainWords, merged.Files[PlaybookParts.PlainWords])![0].Value("plain"));
    }

    [Fact]
    public void Merge_BothChangedItAlike_IsNoConflict()
    {
        var both = new PlaybookText().First(PlaybookParts.PlainWords, x => x["plain"] = "the same");

        Assert.Empty(PlaybookMerge.Of(SeedPlaybook.Files, both.Files, both.Files).Conflicts);
    }
}
