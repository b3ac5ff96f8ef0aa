using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Deals.Meddpicc.Assessing;
using static RevOps.Domain.Deals.Meddpicc.MeddpiccLetter;

namespace RevOps.Tests.Deals.Meddpicc;

public sealed class DealAssessorTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly ConversationReader Reader = new(new MeddpiccExtractor());

    internal static ConversationReading Read(string key, int day, string text, DealSourceKind kind = DealSourceKind.Call) =>
        Reader.Read(new DealConversation(key, kind, Start.AddDays(day), Snippets.Lines(text)));

    internal static LetterAssessment Assess(MeddpiccLetter letter, int day, IEnumerable<ConversationReading> sources, params LetterConfirmation[] confirmations) =>
        new DealAssessor().Assess(sources, confirmations, SeedPlaybook.Version1.Questions, Start.AddDays(day)).Single(x => x.Letter == letter);

    [Fact]
    public void Assess_Nothing_IsEmptyNotAskedAndAsksThePlaybooksQuestion()
    {
        var letter = Assess(EconomicBuyer, 0, []);

        Assert.Equal((LetterState.Empty, 0, LetterGaps.NotAsked), (letter.State, letter.Score, letter.Gaps));
        Assert.Equal(SeedPlaybook.Version1.Questions.First(x => x.Slot == DealSlots.EconomicBuyer).Question, letter.NextQuestion);
    }

    [Fact]
    public void Assess_SellersClaimAlone_ScoresOne()
    {
        var letter = Assess(Metrics, 1, [Read("a", 0, "R Rep: You lose $9K a month.\nC Tom: Hm.")]);

        Assert.Equal((LetterState.Suggested, 1, "$9K"), (letter.State, letter.Score, letter.Value));
        Assert.Equal("What is that costing you today?", letter.NextQuestion);
    }

    [Fact]
    public void Assess_ClaimOfTwoSellersInTwoPlaces_StaysAClaim() =>
        Assert.Equal(1, Assess(Metrics, 3, [Read("a", 0, "R Rep: You lose $9K a month."), Read("b", 1, "R Max: They lose $9K a month.", DealSourceKind.Note)]).Score);

    [Fact]
    public void Assess_CustomersWord_ScoresTwoAndNeedsNoQuestion()
    {
        var letter = Assess(Metrics, 1, [Read("a", 0, "C Tom: We lose $9K a month.")]);

        Assert.Equal((2, LetterGaps.None), (letter.Score, letter.Gaps));
        Assert.Null(letter.NextQuestion);
        Assert.Equal("We lose $9K a month.", Assert.Single(letter.Evidence).Quote);
    }

    [Theory]
    [InlineData("C Ida: We lose $9K a month.", DealSourceKind.Call)]
    [InlineData("C Tom: We lose $9K a month.", DealSourceKind.Mail)]
    public void Assess_SecondPersonOrPaper_ScoresThree(string second, DealSourceKind kind) =>
        Assert.Equal(3, Assess(Metrics, 3, [Read("a", 0, "C Tom: We lose $9K a month."), Read("b", 2, second, kind)]).Score);

    [Fact]
    public void Assess_FigureChanged_IsContradictedAndCappedAtOne()
    {
        var letter = Assess(Metrics, 9, [Read("a", 0, "C Tom: We lose $9K a month."), Read("b", 8, "C Ida: We lose $4K a month.\nC Tom: We lose $4K a month.")]);

        Assert.Equal((LetterState.Contradicted, 1, "$4K"), (letter.State, letter.Score, letter.Value));
        Assert.Equal("We lose $9K a month.", Assert.Single(letter.Against).Quote);
        Assert.Contains("Which one holds?", letter.NextQuestion, StringComparison.Ordinal);
    }

    [Fact]
    public void Assess_ConfirmedThenContradicted_StaysAndShowsIt()
    {
        var confirmed = new LetterConfirmation(EconomicBuyer, "Marcus Lee", "Nora", Start.AddDays(1));

        var letter = Assess(EconomicBuyer, 4, [Read("a", 0, "C Tom: Ida Moss has the final say."), Read("b", 3, "C Tom: Elena Diaz has the final say.")], confirmed);

        Assert.Equal((LetterState.Confirmed, "Marcus Lee", 1), (letter.State, letter.Value, letter.Score));
        Assert.Equal("Elena Diaz has the final say.", Assert.Single(letter.Against).Quote);
        Assert.True(letter.Gaps.HasFlag(LetterGaps.Contradicted));
    }

    [Theory]
    [InlineData(29, Freshness.Fresh)]
    [InlineData(30, Freshness.Amber)]
    [InlineData(60, Freshness.Red)]
    public void Assess_OldEvidence_Ages(int days, Freshness freshness)
    {
        var letter = Assess(Metrics, days, [Read("a", 0, "C Tom: We lose $9K a month.")]);

        Assert.Equal(freshness, letter.Freshness);
        Assert.Equal(freshness != Freshness.Fresh, letter.Gaps.HasFlag(LetterGaps.Stale));
        Assert.Equal(freshness == Freshness.Fresh, letter.NextQuestion is null);
    }

    [Fact]
    public void Assess_AskedAndRefused_IsSaidUntilAnswered()
    {
        var refused = Read("a", 0, "R Rep: Who can approve this?\nC Tom: I'd rather not say, that's internal.");

        var open = Assess(EconomicBuyer, 1, [refused]);
        var answered = Assess(EconomicBuyer, 3, [refused, Read("b", 2, "C Tom: Marcus Lee has the final say.")]);

        Assert.Equal(LetterGaps.Refused, open.Gaps);
        Assert.Equal("I'd rather not say, that's internal.", Assert.Single(open.Refusals).Quote);
        Assert.Equal(LetterGaps.None, answered.Gaps);
    }

    [Fact]
    public void Assess_SeveralRivals_StandBesideEachOther()
    {
        var letter = Assess(Competition, 3, [Read("a", 0, "C Tom: We're also evaluating Brightmere."), Read("b", 2, "C Tom: We're also evaluating Vantwell.")]);

        Assert.Empty(letter.Against);
        Assert.Equal(2, letter.Evidence.Count);
    }

    [Fact]
    public void Assess_LaterThanAsOf_IsNotKnownYet() => Assert.Equal(0, Assess(Metrics, 1, [Read("a", 5, "C Tom: We lose $9K a month.")]).Score);
}
