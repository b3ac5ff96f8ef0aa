using System.Globalization;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;

namespace RevOps.Domain.Deals.Edits;

/// <summary>One of the facts of a deal that a person edits, in the form in which the ledger keeps it. Two that say the same are equal.</summary>
public sealed record DealTerm
{
    private const string DayForm = "yyyy-MM-dd";

    private DealTerm(CrmDealPart part, string? text) => (Part, Text) = (part, text);

    /// <summary>Which one.</summary>
    public CrmDealPart Part { get; }

    /// <summary>Its value, as <see cref="CrmDealPart"/> says; null: there is none.</summary>
    public string? Text { get; }

    /// <summary>The amount with its currency; null where one of them is missing, or where this is something else.</summary>
    public Money? Worth =>
        Part == CrmDealPart.Amount && Text?.Split(' ') is [var number, var currency] && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)
            ? new Money(amount, currency)
            : null;

    /// <summary>The day; null where there is none, or where this is something else.</summary>
    public DateOnly? Day => Part == CrmDealPart.CloseDate && DateOnly.TryParseExact(Text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What the deal is worth.</summary>
    public static DealTerm Amount(decimal? amount, string? currency) =>
        new(CrmDealPart.Amount, amount is { } known ? $"{known.ToString("0.############################", CultureInfo.InvariantCulture)} {currency}".TrimEnd() : null);

    /// <inheritdoc cref="Amount(decimal?, string?)" />
    public static DealTerm Amount(Money? worth) => Amount(worth?.Amount, worth?.Currency);

    /// <summary>The day it is expected to close.</summary>
    public static DealTerm CloseDate(DateOnly? day) => new(CrmDealPart.CloseDate, day?.ToString(DayForm, CultureInfo.InvariantCulture));

    /// <summary>What is done next: one line, since a CRM keeps it in one.</summary>
    public static DealTerm NextStep(string? words) =>
        new(CrmDealPart.NextStep, string.Join(' ', (words ?? "").Replace('\0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : null);

    /// <summary>As the deal has it.</summary>
    public static DealTerm Of(Deal deal, CrmDealPart part)
    {
        ArgumentNullException.ThrowIfNull(deal);
        return part switch
        {
            CrmDealPart.Amount => Amount(deal.Value),
            CrmDealPart.CloseDate => CloseDate(deal.ClosesOn),
            CrmDealPart.NextStep => NextStep(deal.NextStep),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A stage is moved, not edited."),
        };
    }

    /// <summary>As the ledger has it. What a CRM holds that no deal can hold is made to fit, as where the deal is read.</summary>
    public static DealTerm Stored(CrmDealPart part, string? text) => part switch
    {
        CrmDealPart.NextStep => NextStep(BookText.Fit(text, EditDeal.LongestStep)),
        _ => new DealTerm(part, text),
    };
}
