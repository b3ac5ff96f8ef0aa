using Bunit;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Assessment;
using RevOps.Domain.Leads.Icp.Outreach;
using RevOps.Domain.Leads.Icp.Profiles;
using RevOps.Domain.Leads.Icp.Scoring;
using RevOps.Domain.Leads.Listing;
using RevOps.Domain.Leads.Scores;
using RevOps.Web.Components.Leads.Detail;

namespace RevOps.Tests.Leads.List;

public sealed class FitCardTests : BunitContext
{
    [Fact]
    public void Render_EachAnswer_ShowsTheFieldAndNeverZeroForUnknown()
    {
        var card = Render<FitCard>(x => x.Add(c => c.View, View(new Lead("Ina Roth", DateTimeOffset.UnixEpoch) { Industry = "Logistics", Employees = 7 })));

        var rows = card.FindAll("tbody tr").Select(x => x.TextContent).ToList();
        Assert.Contains(rows, x => x.Contains("Industry we serve", StringComparison.Ordinal) && x.Contains("Met", StringComparison.Ordinal) && x.Contains("Logistics", StringComparison.Ordinal));
        Assert.Contains(rows, x => x.Contains("employees", StringComparison.Ordinal) && x.Contains("Not met", StringComparison.Ordinal));
        Assert.Contains(rows, x => x.Contains("The field technology is empty", StringComparison.Ordinal) && x.TrimEnd().EndsWith('–'));
        Assert.Contains("35 % known", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_NothingKnown_SaysSo()
    {
        var card = Render<FitCard>(x => x.Add(c => c.View, View(new Lead("Ina Roth", DateTimeOffset.UnixEpoch))));

        Assert.Contains("No score", card.Find(".score").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("of 100", card.Find(".total").TextContent, StringComparison.Ordinal);
    }

    private static LeadView View(Lead lead)
    {
        var facts = new ScoringInput(lead, null).ToFacts();
        var fit = ScoreFit.Of(facts, SeedProfile.Default);
        var grade = new LeadGrade(fit.Band, 3);
        var strategy = EngagementStrategy.For(facts, SeedProfile.Default, grade);
        return new LeadView
        {
            Record = new LeadRecord { Lead = lead },
            ProfileVersion = 1,
            Fit = fit,
            Engagement = Engagement.Of([], DateTimeOffset.UnixEpoch),
            Grade = grade,
            Bant = Bant.Of(facts),
            Strategy = strategy,
            Draft = DraftOutreach.For(facts, strategy, "Maya"),
            Duplicates = [],
            MayWork = true,
        };
    }
}
