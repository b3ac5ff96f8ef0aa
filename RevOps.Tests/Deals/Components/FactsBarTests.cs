using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals.Detail;
using RevOps.Web.Components.Deals.Detail;
using RevOps.Web.Components.Deals.Detail.Facts;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;

namespace RevOps.Tests.Deals.Components;

public sealed class FactsBarTests : BunitContext
{
    private readonly OneDealDesk _deal = new();
    private DealDesk? _desk;
    private IRenderedComponent<FactsBar> _bar = null!;

    public FactsBarTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(_deal.Time).AddScoped<ViewerClock>().AddScoped<Toasts>();
        Services.AddRadzenComponents();
    }

    [Fact]
    public async Task Amount_Typed_IsSavedWithItsCurrency()
    {
        await ShowAsync();
        await OpenAsync(CrmDealPart.Amount);
        await TypeAsync("fact-amount-amount", "12,500.50");
        await TypeAsync("fact-amount-currency", "eur");
        await _bar.Find("form").SubmitAsync();

        Assert.Equal((12_500.5m, "EUR"), (_deal.Deal.Amount, _deal.Deal.Currency));
        Assert.Contains("12,500.50 EUR", Fact(CrmDealPart.Amount), StringComparison.Ordinal);
        Assert.Empty(_bar.FindAll("form"));
    }

    [Theory]
    [InlineData("12.500", "EUR", "That amount cannot be read.")]
    [InlineData("12500", "", "An amount needs its currency.")]
    public async Task Amount_ThatCannotBeTaken_IsToldBesideTheFieldWhichKeepsIt(string amount, string currency, string problem)
    {
        await ShowAsync();
        await OpenAsync(CrmDealPart.Amount);
        await TypeAsync("fact-amount-amount", amount);
        await TypeAsync("fact-amount-currency", currency);
        await _bar.Find("form").SubmitAsync();

        var input = _bar.Find("#fact-amount-amount");
        var told = _bar.Find("[role=alert]");
        Assert.StartsWith(problem, told.TextContent, StringComparison.Ordinal);
        Assert.Equal(("true", told.Id, amount), (input.GetAttribute("aria-invalid"), input.GetAttribute("aria-describedby"), input.GetAttribute("value")));
        Assert.Null(_deal.Deal.Amount);
    }

    [Fact]
    public async Task CloseDate_ChangedByAnotherMeanwhile_SaysWhatItIsAndTakesTheSecondSave()
    {
        await ShowAsync();
        await OpenAsync(CrmDealPart.CloseDate);
        _deal.Deal.ExpectOn(new DateOnly(2026, 5, 1), OneDealDesk.Now);
        await TypeAsync("fact-closedate-day", "2026-06-15");
        await _bar.Find("form").SubmitAsync();

        Assert.Contains("it says 1 May 2026 now", _bar.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 5, 1), _deal.Deal.ClosesOn);

        await _bar.Find("form").SubmitAsync();
        Assert.Equal(new DateOnly(2026, 6, 15), _deal.Deal.ClosesOn);
    }

    [Fact]
    public async Task NextStep_Escape_LeavesItAsItIs()
    {
        await ShowAsync();
        await OpenAsync(CrmDealPart.NextStep);
        await TypeAsync("fact-nextstep-words", "Call Dana");
        await _bar.Find("form").KeyDownAsync(new KeyboardEventArgs { Key = "Escape" });

        Assert.Empty(_bar.FindAll("form"));
        Assert.Null(_deal.Deal.NextStep);
    }

    [Fact]
    public async Task Facts_OfSomebodyElse_HaveNoButtons()
    {
        _deal.Deal.Give(OneDealDesk.Admin.UserId, null);
        await ShowAsync();

        Assert.Empty(_bar.FindAll("button"));
    }

    [Fact]
    public async Task Writes_OnTheirWayAndRefused_SaySoWithBothValues()
    {
        _deal.KeptBy = "HubSpot";
        _deal.Writes.Add(Line(CrmDealPart.Amount, CrmWriteState.Pending, "12500 EUR", null));
        _deal.Writes.Add(Line(CrmDealPart.CloseDate, CrmWriteState.Conflict, "2026-06-15", "2026-05-01"));
        await ShowAsync();

        Assert.Contains("On its way to HubSpot", Fact(CrmDealPart.Amount), StringComparison.Ordinal);
        Assert.DoesNotContain("On its way", Fact(CrmDealPart.CloseDate), StringComparison.Ordinal);
        var notice = Render<UnsettledWrites>(x => x.Add(t => t.Deal, _desk!.Deal!).Add(t => t.Desk, _desk!)).Find("section");
        Assert.Equal("Close date is not in HubSpot", notice.GetAttribute("aria-label"));
        Assert.Equal(["15 Jun 2026", "1 May 2026"], notice.QuerySelectorAll("dd").Select(x => x.TextContent.Trim()));
    }

    private LedgerLine Line(CrmDealPart part, CrmWriteState state, string value, string? theirs) => new()
    {
        Id = Guid.NewGuid(),
        Connection = "HubSpot",
        DealId = _deal.Deal.Id,
        ExternalCallId = "",
        Kind = CrmWriteKind.Field,
        TargetKind = CrmObjectKind.Deal,
        TargetId = "1",
        Field = "f",
        DealPart = part,
        Means = part == CrmDealPart.Amount ? CrmFieldMeaning.DealAmount : CrmFieldMeaning.DealCloseDate,
        Value = value,
        TheirValue = theirs,
        State = state,
        CreatedAt = OneDealDesk.Now,
        ChangedAt = OneDealDesk.Now,
    };

    private string Fact(CrmDealPart part) => _bar.Find($"[data-fact={part}]").TextContent;

    private Task OpenAsync(CrmDealPart part) => _bar.Find($"[data-fact={part}] button").ClickAsync(new());

    private Task TypeAsync(string id, string value) => _bar.Find($"#{id}").ChangeAsync(new ChangeEventArgs { Value = value });

    private async Task ShowAsync()
    {
        _desk = _deal.Desk(OneDealDesk.Owner, Services.GetRequiredService<Toasts>(), async () =>
        {
            _desk!.Deal = await _deal.ReadAsync(OneDealDesk.Owner);
            _bar.Render(x => x.Add(t => t.Deal, _desk.Deal));
        });
        _desk.Deal = await _deal.ReadAsync(OneDealDesk.Owner);
        _bar = Render<FactsBar>(x => x.Add(t => t.Deal, _desk.Deal).Add(t => t.Desk, _desk));
    }
}
