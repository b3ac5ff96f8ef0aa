using System.Globalization;

namespace RevOps.Domain.Crm.Connections;

/// <summary>What goes with a connection that is deleted.</summary>
/// <param name="Reviews">Reviews of its calls.</param>
/// <param name="Working">Of these, those that are not finished.</param>
/// <param name="Written">Lines of the ledger: what was written to the CRM or waits to be.</param>
public sealed record ConnectionLoss(int Reviews, int Working, int Written)
{
    /// <summary>Quotas that it brought.</summary>
    public int Quotas { get; init; }

    /// <summary>True where nothing but the settings goes.</summary>
    public bool IsNothing => Reviews == 0 && Written == 0 && Quotas == 0;

    /// <summary>In a sentence or two.</summary>
    public string InWords() => Words() + (Quotas == 0 ? "" : $" {Count(Quotas, "quota")} that it brought {(Quotas == 1 ? "goes" : "go")} with it.");

    private string Words() => Reviews == 0 && Written == 0
        ? "Its settings and credentials are lost. No review hangs on it."
        : $"Lost for good: its settings and credentials, {Count(Reviews, "review")}{Unfinished()}, and {Count(Written, "line")} of the ledger, so that what was written to the CRM can no longer be undone from here. Calls and their scores stay.";

    private string Unfinished() => Working == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({Working:N0} not finished)");

    private static string Count(int number, string word) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {word}{(number == 1 ? "" : "s")}");
}
