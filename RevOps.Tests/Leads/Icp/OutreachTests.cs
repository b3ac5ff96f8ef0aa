using RevOps.Domain.Leads.Icp;
using RevOps.Domain.Leads.Icp.Outreach;
using RevOps.Domain.Leads.Icp.Profiles;
using RevOps.Domain.Leads.Icp.Scoring;

namespace RevOps.Tests.Leads.Icp;

public sealed class OutreachTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Strategy_KnownNeed_LeadsWithItAndSaysWhy()
    {
        var strategy = EngagementStrategy.For(ScoreFitTests.Ideal(), SeedProfile.Default, new(FitBand.A, 2));

        Assert.Contains("weekly reports", strategy.Value, StringComparison.Ordinal);
        Assert.Equal("need: Monthly reports take a week", strategy.Because);
        Assert.Equal(OutreachChannel.Email, strategy.Channel);
        Assert.Equal([0, 3, 8, 15], strategy.FollowUpDays);
    }

    [Theory]
    [InlineData(null, "+49 30 1234567", 3, OutreachChannel.Phone)]
    [InlineData("a@b.example", "+49 30 1234567", 1, OutreachChannel.Phone)]
    [InlineData("a@b.example", "+49 30 1234567", 3, OutreachChannel.Email)]
    [InlineData(null, null, 1, OutreachChannel.None)]
    public void Strategy_Channel_FollowsWhatIsKnown(string? email, string? phone, int engagement, OutreachChannel expected)
    {
        var facts = new LeadFacts("x").With(LeadFields.Email, email).With(LeadFields.Phone, phone);

        Assert.Equal(expected, EngagementStrategy.For(facts, SeedProfile.Default, new(FitBand.B, engagement)).Channel);
    }

    [Fact]
    public void Strategy_OptedOut_IsNotReachedThatWay()
    {
        var strategy = EngagementStrategy.For(ScoreFitTests.Ideal().With(LeadFields.OptOut, "email"), SeedProfile.Default, new(FitBand.A, 1));

        Assert.Equal(OutreachChannel.None, strategy.Channel);
        Assert.Empty(strategy.FollowUpDays);
    }

    [Fact]
    public void Draft_KnownFacts_NamesEachWithItsField()
    {
        var facts = ScoreFitTests.Ideal();
        var draft = DraftOutreach.For(facts, EngagementStrategy.For(facts, SeedProfile.Default, new(FitBand.A, 2)), "Paul");

        Assert.StartsWith("Hello Ina,", draft.Body, StringComparison.Ordinal);
        Assert.Contains("\"Monthly reports take a week\"", draft.Body, StringComparison.Ordinal);
        Assert.All(draft.Facts, x => Assert.Contains(x.Value, draft.Body + draft.Subject, StringComparison.Ordinal));
        Assert.All(draft.Facts, x => Assert.Contains(x.Value, facts.Text(x.Field), StringComparison.Ordinal));
    }

    [Fact]
    public void Draft_NothingKnown_InventsNothing()
    {
        var facts = new LeadFacts("x");
        var draft = DraftOutreach.For(facts, EngagementStrategy.For(facts, SeedProfile.Default, new(FitBand.Unknown, 3)), "Paul");

        Assert.Empty(draft.Facts);
        Assert.StartsWith("Hello,", draft.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", draft.Body, StringComparison.Ordinal);
        Assert.Equal("A question", draft.Subject);
    }

    [Fact]
    public void Draft_TextFromOutside_StaysOneQuotedLine()
    {
        var facts = new LeadFacts("x").With(LeadFields.Need, "reports\"\n\nBcc: all@example.com " + new string('x', 200));
        var draft = DraftOutreach.For(facts, EngagementStrategy.For(facts, SeedProfile.Default, new(FitBand.C, 3)), "Paul");

        Assert.DoesNotContain("\nBcc", draft.Body, StringComparison.Ordinal);
        Assert.True(draft.Facts.Single().Value.Length <= 81);
    }

    [Fact]
    public void Engagement_Old_Fades()
    {
        EngagementSignal[] signals = [new("reply", Now.AddDays(-60), 27), new("visit", Now.AddDays(5), 100)];

        var engagement = Engagement.Of(signals, Now);

        Assert.Equal(12, engagement.Points, 6);
        Assert.Equal((2, "reply"), (engagement.Level, engagement.Latest!.Kind));
    }

    [Fact]
    public void Bant_Unknown_ComesWithItsQuestion()
    {
        var bant = Bant.Of(new LeadFacts("x").With(LeadFields.Budget, "40k approved"));

        Assert.Equal(["Budget", "Authority", "Need", "Timing"], bant.Select(x => x.Name));
        Assert.Equal(("40k approved", "budget"), (bant[0].Evidence, bant[0].Field));
        Assert.All(bant.Skip(1), x => Assert.False(x.IsKnown));
    }
}
