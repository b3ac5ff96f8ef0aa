using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Book;

/// <summary>The rows that a CRM's activities have here: one for each deal that one hangs on, found by object and deal.</summary>
internal sealed class ActivityRows
{
    private readonly RevOpsDb _db;
    private readonly Dictionary<string, AttachedNote> _notes;
    private readonly Dictionary<string, Activity> _activities;
    private readonly Dictionary<(DealId? Deal, string Message), string?> _mails = [];
    private readonly HashSet<string> _kept = [];

    private ActivityRows(RevOpsDb db, Dictionary<string, AttachedNote> notes, Dictionary<string, Activity> activities) =>
        (_db, _notes, _activities) = (db, notes, activities);

    public static async Task<ActivityRows> ReadAsync(
        RevOpsDb db, string source, CrmObjectKind kind, IReadOnlyList<CrmActivity> page, CancellationToken cancellationToken)
    {
        var keys = page.Select(x => FillActivity.KeyOf(kind, x.Id)).Distinct().ToList();
        var rows = new ActivityRows(
            db,
            await db.AttachedNotes.Where(x => x.Source == source && keys.Contains(x.ObjectKey!)).ToDictionaryAsync(x => x.ExternalId!, cancellationToken),
            await db.Activities.Where(x => x.Source == source && keys.Contains(x.ObjectKey!)).ToDictionaryAsync(x => x.ExternalId!, cancellationToken));
        var messages = page.Select(MessageOf).OfType<string>().Distinct().ToList();
        foreach (var mail in await db.AttachedNotes.Where(x => messages.Contains(x.MessageId!)).Select(x => new { x.DealId, x.MessageId, x.ObjectKey }).ToListAsync(cancellationToken))
        {
            rows._mails[(mail.DealId, mail.MessageId!)] = mail.ObjectKey;
        }

        return rows;
    }

    public AttachedNote? Note(string key) => _notes.GetValueOrDefault(key);

    public Activity? Activity(string key) => _activities.GetValueOrDefault(key);

    /// <summary>True where a person attached this very mail to the deal, or the CRM keeps it under another id.</summary>
    public bool IsThereOtherwise(DealId deal, CrmActivity said)
    {
        if (MessageOf(said) is not { } message)
        {
            return false;
        }

        var key = FillActivity.KeyOf(said.Kind, said.Id);
        return !_mails.TryAdd((deal, message), key) && _mails[(deal, message)] != key;
    }

    public void Add(string key, AttachedNote note) => _db.AttachedNotes.Add(_notes[key] = note);

    public void Add(string key, Activity activity) => _db.Activities.Add(_activities[key] = activity);

    public void Keep(string key) => _kept.Add(key);

    /// <summary>It hangs no more on what these were for.</summary>
    public void RemoveOthers(CrmActivity said)
    {
        var key = FillActivity.KeyOf(said.Kind, said.Id);
        foreach (var note in _notes.Where(x => x.Value.ObjectKey == key && !_kept.Contains(x.Key)).ToList())
        {
            _db.Remove(note.Value);
            _notes.Remove(note.Key);
        }

        foreach (var activity in _activities.Where(x => x.Value.ObjectKey == key && !_kept.Contains(x.Key)).ToList())
        {
            _db.Remove(activity.Value);
            _activities.Remove(activity.Key);
        }
    }

    private static string? MessageOf(CrmActivity said) => BookText.Fit(said.MessageId, 400);
}
