using RevOps.Domain.Leads.Assessment;
using RevOps.Domain.Leads.Icp;
using RevOps.Domain.Leads.Icp.Profiles;
using RevOps.Domain.Leads.Icp.Scoring;
using RevOps.Domain.Leads.Scores;
using RevOps.Tests.Support;

namespace RevOps.Tests.Leads.Workbench;

public sealed class SeeLeadTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Run_Lead_JudgesItByItsFieldsAndPointsDuplicatesOut()
    {
        var world = await LeadWorld.CreateAsync(postgres);
        var lead = await world.AddAsync("Ina Roth", world.People.Rep, x => (x.Email, x.Industry, x.Employees) = ("ina@pellworth.example", "Logistics", 400));
        var own = await world.AddAsync("I. Roth", world.People.Rep, x => x.Email = "ina@pellworth.example");
        await world.AddAsync("Ina R.", world.People.OtherRep, x => x.Email = "ina@pellworth.example");

        var view = (await new SeeLead(world.Queries, world.Profiles, world.Time).RunAsync(world.People.Rep, lead.Id, default))!;

        Assert.Equal(FactAnswer.Met, view.Fit.Criteria.Single(x => x.Criterion.Id == "size").Answer);
        Assert.Equal(100, view.Fit.Score!.Value, 6);
        Assert.Equal(2, view.Duplicates.Count);
        Assert.Equal(own.Id, view.Duplicates.Single(x => x.Id is not null).Id);
        Assert.Null(view.Duplicates.Single(x => x.Id is null).Name);
        Assert.True(view.MayWork);
        Assert.Null(await new SeeLead(world.Queries, world.Profiles, world.Time).RunAsync(world.People.OtherRep, lead.Id, default));
    }

    [Fact]
    public void ToFacts_CustomFields_AreFactsAndRefusalsAreKept()
    {
        var lead = new Domain.Leads.Lead("Ina Roth", LeadWorld.Start)
        {
            CustomFields = new Dictionary<string, string> { ["Budget__c"] = "40k", ["Do Not Email"] = "Yes", ["DoNotCall"] = "false" },
        };

        var facts = new ScoringInput(lead, null).ToFacts();

        Assert.Equal("40k", facts.Text(LeadFields.Budget));
        Assert.Equal(["email"], facts.Texts(LeadFields.OptOut));
        Assert.True(Bant.Of(facts)[0].IsKnown);
    }
}
