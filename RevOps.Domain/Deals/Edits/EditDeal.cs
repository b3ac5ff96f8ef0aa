using RevOps.Domain.Crm;
using RevOps.Domain.Deals.Writing;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Deals.Edits;

/// <summary>
/// Changes what a deal is worth, when it is expected to close or what is done next. Where a connected CRM keeps the deal, the change goes into the
/// outbox in the same transaction, as a move does: it counts here at once and is put back where the CRM does not take it.
/// </summary>
public sealed class EditDeal(IDealEdits edits, IReviewSignals signals, TimeProvider time)
{
    /// <summary>Longest next step, in characters.</summary>
    public const int LongestStep = 1000;

    /// <summary>What the columns of money hold with all their decimals.</summary>
    public const decimal LargestAmount = 99_999_999_999_999m;

    /// <summary>Something else of the deal may change between our reading and storing; then it is looked at again.</summary>
    private const int MostTries = 3;

    private static readonly DateOnly Earliest = new(2000, 1, 1);

    /// <summary>Changes it, if it still says what the person saw.</summary>
    /// <param name="viewer">Who changes it.</param>
    /// <param name="id">The deal.</param>
    /// <param name="to">What it is to say.</param>
    /// <param name="seen">What it said on their screen.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The edit, by which it can be taken back; null where the deal says that already.</returns>
    public async Task<Result<EditedDeal, DealError>> RunAsync(Viewer viewer, DealId id, DealTerm to, DealTerm seen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(to);
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            if (await edits.FindAsync(id, cancellationToken) is not { } deal)
            {
                return DealErrors.NoDeal;
            }

            if (viewer.Refuse(deal) is { } refusal)
            {
                return refusal;
            }

            if (Check(to) is { } wrong)
            {
                return wrong;
            }

            var from = DealTerm.Of(deal, to.Part);
            if (from != to && from != seen)
            {
                return DealErrors.Changed;
            }

            var kept = deal.KeptByConnection();
            var route = kept ? await edits.RouteAsync(deal, from, to, cancellationToken) : null;
            if (kept && route is null)
            {
                return DealErrors.NotConnected;
            }

            if (DealEdit.Make(deal, to, viewer.UserId, time.GetUtcNow()) is not var (edit, change))
            {
                return new EditedDeal(null, to, deal.Version);
            }

            var outbox = route is null ? DealOutbox.Nothing : CarryChange.Order(deal, edit.Id, route, viewer.UserId, edit.EditedAt);
            var audit = AuditEntry.By(viewer, time, "deal.edited", $"deal:{id}", $"Changed the {to.Part.Name()} of the deal");
            if (await edits.SaveAsync(deal, edit, change, audit, outbox, cancellationToken))
            {
                signals.Due();
                return new EditedDeal(edit.Id, to, deal.Version) { IsBeingWritten = outbox.Added is not null };
            }
        }

        return DealErrors.Changed;
    }

    private DealError? Check(DealTerm to)
    {
        var latest = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddYears(20);
        return to.Part switch
        {
            CrmDealPart.Amount when to is { Text: not null, Worth: null } =>
                new(DealErrorKind.Invalid, "An amount needs its currency", "Choose the currency as well"),
            CrmDealPart.Amount when to.Worth is { Amount: < 0 or > LargestAmount } =>
                new(DealErrorKind.Invalid, "No deal is worth that", "Write an amount from 0 up, in the currency's main unit"),
            CrmDealPart.Amount when to.Worth is { Currency: var code } && !(code.Length == 3 && code.All(char.IsAsciiLetterUpper)) =>
                new(DealErrorKind.Invalid, "That is no currency", "Write its three letters, such as EUR"),
            CrmDealPart.CloseDate when to.Day < Earliest || to.Day > latest =>
                new(DealErrorKind.Invalid, "That day is too far away", $"Choose a day from {Earliest.Year} to {latest.Year}"),
            CrmDealPart.NextStep when to.Text?.Length > LongestStep =>
                new(DealErrorKind.Invalid, $"The next step is longer than {LongestStep} characters", "Shorten it, and attach the rest as a note"),
            _ => null,
        };
    }
}

/// <summary>What an edit led to.</summary>
/// <param name="Edit">By which it can be taken back; null where nothing changed.</param>
/// <param name="Now">What the deal says now.</param>
/// <param name="Version">The deal's version now.</param>
public sealed record EditedDeal(Guid? Edit, DealTerm Now, int Version)
{
    /// <summary>True where the deal's CRM is still to be told.</summary>
    public bool IsBeingWritten { get; init; }
}
