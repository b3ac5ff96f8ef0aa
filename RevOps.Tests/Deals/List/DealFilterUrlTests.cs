using RevOps.Domain.Deals;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Governance;
using RevOps.Web.Deals;

namespace RevOps.Tests.Deals.List;

public sealed class DealFilterUrlTests
{
    [Fact]
    public void Parse_ItsOwnText_IsTheSame()
    {
        var view = new DealView(
            new DealFilter
            {
                Text = "roll & out",
                Owner = UserId.New(),
                Stage = DealStageId.New(),
                State = null,
                Closes = CloseWindow.NextQuarter,
                ClosesFrom = new(2026, 3, 1),
                AmountFrom = 12.5m,
                AtRisk = true,
                Stale = true,
                StepsFor = UserId.New(),
                Sort = DealSort.Health,
                Descending = true,
                Page = 2,
                PageSize = 100,
            },
            IsBoard: true,
            "Renewals");

        Assert.Equal(view, DealFilterUrl.Parse(DealFilterUrl.ToQuery(view)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("state=nothing&sort=99&size=7&page=-3&min=-1&closes=never&stage=x&from=1.2.2026")]
    public void Parse_Nonsense_IsTheOpenDeals(string query)
    {
        Assert.Equal(new DealView(new DealFilter(), IsBoard: false, null), DealFilterUrl.Parse(query));
        Assert.Equal("/deals", DealFilterUrl.To(DealFilterUrl.Parse(query)));
    }
}
