using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Accounts.Listing;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Accounts;

/// <summary>
/// Notes, mails and meetings of an account that a viewer sees. What hangs on the account itself is seen with it, what hangs on a deal with the deal.
/// What hangs on several of its deals is stored for each and shown once.
/// </summary>
internal static class AccountEvents
{
    private const int Most = 20;

    public static async Task<IReadOnlyList<AccountEvent>> EventsAsync(this RevOpsDb db, Viewer viewer, AccountId account, CancellationToken cancellationToken)
    {
        var deals = db.Deals.VisibleTo(viewer).Where(x => x.AccountId == account).Select(x => (DealId?)x.Id);
        var notes = await db.AttachedNotes.AsNoTracking()
            .Where(x => x.AccountId == account && (x.DealId == null || deals.Contains(x.DealId)))
            .OrderByDescending(x => x.At).ThenBy(x => x.Id).Take(Most * 2)
            .Select(x => new { Note = x, By = db.Users.Where(u => u.Id == x.CreatedBy).Select(u => u.Name).FirstOrDefault() }).ToListAsync(cancellationToken);
        var activities = await db.Activities.AsNoTracking()
            .Where(x => x.AccountId == account && (x.DealId == null || deals.Contains(x.DealId)))
            .OrderByDescending(x => x.At).ThenBy(x => x.Id).Take(Most * 2)
            .Select(x => new { Activity = x, Who = db.Contacts.Where(c => c.Id == x.ContactId).Select(c => c.Name).FirstOrDefault() }).ToListAsync(cancellationToken);
        return
        [
            .. notes.Select(x => (Key: x.Note.MessageId ?? x.Note.ObjectKey ?? x.Note.Id.ToString(), Event: Of(x.Note, x.By)))
                .Concat(activities.Select(x => (Key: x.Activity.ObjectKey ?? x.Activity.Id.ToString(), Event: Of(x.Activity, x.Who))))
                .DistinctBy(x => x.Key).Select(x => x.Event).OrderByDescending(x => x.At).Take(Most),
        ];
    }

    private static AccountEvent Of(AttachedNote note, string? by) =>
        new(note.At, note.IsEmail ? AccountEventKind.Mail : AccountEventKind.Note, note.Title) { Text = note.Text, Who = note.From ?? by, Deal = note.DealId, Note = note.Id };

    private static AccountEvent Of(Activity activity, string? who) =>
        new(activity.At, Kind(activity.Kind), activity.Subject)
        {
            Text = activity.Description,
            Who = who,
            Deal = activity.DealId,
            IsAhead = !activity.Done,
        };

    private static AccountEventKind Kind(ActivityKind kind) => kind switch
    {
        ActivityKind.Call => AccountEventKind.Call,
        ActivityKind.Meeting => AccountEventKind.Meeting,
        ActivityKind.Email => AccountEventKind.Mail,
        _ => AccountEventKind.Task,
    };
}
