using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Accounts.Churn;
using RevOps.Domain.Accounts.Listing;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Icp.Scoring;
using RevOps.Domain.Leads.Listing;
using RevOps.Web.Api;
using RevOps.Web.Accounts;
using RevOps.Web.Leads;

namespace RevOps.Tests.Leads.List;

public sealed class LeadFilterUrlTests
{
    [Fact]
    public void Parse_OfToQuery_GivesTheLeadFilterBack() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
        (from flags in Gen.Choose(0, 127)
         from state in Gen.Elements(Enum.GetValues<LeadState>())
         from band in Gen.Elements(Enum.GetValues<FitBand>())
         from sort in Gen.Elements(Enum.GetValues<LeadSort>())
         from page in Gen.Choose(0, 1000)
         from size in Gen.Elements(ListQuery.PageSizes.ToArray())
         select new LeadFilter
         {
             Text = (flags & 1) > 0 ? "a & b=c" : null,
             State = (flags & 2) > 0 ? state : null,
             Status = (flags & 4) > 0 ? "Working – Contacted" : null,
             Source = (flags & 8) > 0 ? "Web" : null,
             Owner = (flags & 16) > 0 ? UserId.New() : null,
             Band = (flags & 32) > 0 ? band : null,
             Unscored = (flags & 64) > 0,
             Sort = sort,
             Descending = (flags & 3) > 0,
             Page = page,
             PageSize = size,
         }).ToArbitrary(),
        x => LeadFilterUrl.Parse(LeadFilterUrl.ToQuery(x)) == x));

    [Fact]
    public void Parse_OfToQuery_GivesTheAccountFilterBack() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
        (from flags in Gen.Choose(0, 127)
         from question in Gen.Elements(Enum.GetValues<AccountQuestion>())
         from band in Gen.Elements(Enum.GetValues<ChurnBand>())
         from sort in Gen.Elements(Enum.GetValues<AccountSort>())
         from page in Gen.Choose(0, 1000)
         select new AccountFilter
         {
             Text = (flags & 1) > 0 ? "a & b=c" : null,
             Question = question,
             Segment = (flags & 2) > 0 ? "Product-led" : null,
             Churn = (flags & 4) > 0 ? band : null,
             Region = (flags & 8) > 0 ? "EMEA" : null,
             Industry = (flags & 16) > 0 ? "Logistics" : null,
             Owner = (flags & 32) > 0 ? UserId.New() : null,
             Sort = sort,
             Descending = (flags & 64) > 0,
             Page = page,
         }).ToArbitrary(),
        x => AccountFilterUrl.Parse(AccountFilterUrl.ToQuery(x)) == x));

    [Fact]
    public void Parse_Nonsense_IsEverything()
    {
        Assert.Equal(new LeadFilter(), LeadFilterUrl.Parse("state=5&band=9&sort=up&page=-3&size=7&owner=x"));
        Assert.Equal(new AccountFilter(), AccountFilterUrl.Parse("view=9&risk=x&sort=up&page=-3&size=7&owner=x"));
        Assert.Equal("/leads/export.csv?band=a", LeadFilterUrl.ToExport(new() { Band = FitBand.A, Page = 4 }));
    }
}
