namespace RevOps.Domain;

/// <summary>An amount of one currency. Two currencies are never added: the rates of a day convert first.</summary>
/// <param name="Amount">In the currency's main unit.</param>
/// <param name="Currency">ISO 4217, such as <c>EUR</c>.</param>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <summary>The amount where it is known and so is its currency, else null.</summary>
    public static Money? Of(decimal? amount, string? currency) =>
        amount is { } known && currency is { Length: 3 } ? new Money(known, currency) : null;
}
