using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using RevOps.Domain;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Edits;
using RevOps.Web.Deals;

namespace RevOps.Web.Components.Deals.Detail.Facts;

/// <summary>Changes one fact of a deal where it stands. Enter saves, Escape leaves it as it is; what is wrong is told beside the field, which keeps what was typed.</summary>
public sealed partial class FactForm
{
    private static readonly string[] Usual = ["USD", "EUR", "GBP", "CHF", "CAD", "AUD", "JPY", "SEK", "DKK", "NOK", "PLN", "INR", "BRL", "SGD"];

    private ElementReference _first;
    private DealTerm _seen = DealTerm.NextStep(null);
    private string? _typed;
    private string? _currency;
    private DateOnly? _day;
    private string? _problem;
    private bool _busy;

    /// <summary>Which fact.</summary>
    [Parameter, EditorRequired]
    public CrmDealPart Part { get; set; }

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public DealDesk Desk { get; set; } = null!;

    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    private string? Invalid => _problem is null ? null : "true";

    private string Described => Id("problem");

    protected override void OnInitialized()
    {
        _seen = Desk.Term(Part);
        var item = Desk.Deal!.Item;
        _typed = Part == CrmDealPart.Amount ? TypedAmount.Write(_seen.Worth?.Amount) : _seen.Text;
        (_currency, _day) = (item.Currency, _seen.Day);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _first.FocusAsync();
        }
    }

    private string Id(string what) => $"fact-{Part}-{what}".ToLowerInvariant();

    private async Task OnKey(KeyboardEventArgs e)
    {
        if (e.Key == "Escape")
        {
            await OnClose.InvokeAsync();
        }
    }

    private Result<DealTerm, DealError> Read() => Part switch
    {
        CrmDealPart.Amount => TypedAmount.Read(_typed, _currency),
        CrmDealPart.CloseDate => DealTerm.CloseDate(_day),
        _ => DealTerm.NextStep(_typed),
    };

    private async Task SaveAsync()
    {
        var read = Read();
        if (!read.IsSuccess)
        {
            _problem = Say(read.Error);
            return;
        }

        _busy = true;
        try
        {
            var error = await Desk.EditAsync(read.Value, _seen);
            if (error is null)
            {
                await OnClose.InvokeAsync();
                return;
            }

            // Whoever saves again has seen what stands there now
            var now = Desk.Deal is null ? _seen : Desk.Term(Part);
            _problem = now == _seen ? Say(error) : $"Somebody changed it in between: it says {Words(now)} now. Save again to put yours in its place.";
            _seen = now;
        }
        finally
        {
            _busy = false;
        }
    }

    private static string Say(DealError error) => $"{error.Problem}. {error.Remedy}.";

    private static string Words(DealTerm term) => term switch
    {
        { Text: null } => "nothing",
        { Worth: { } worth } => MoneyText.Of(worth),
        { Day: { } day } => DealWords.Day(day),
        _ => $"“{term.Text}”",
    };
}
