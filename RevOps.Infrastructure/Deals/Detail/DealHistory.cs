using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Detail;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.Detail;

/// <summary>What happened to a deal, and where its evidence comes from.</summary>
internal sealed class DealHistory(RevOpsDb db, Viewer viewer, Deal deal, Dictionary<DealStageId, string> stages)
{
    private const int MostActivities = 500;

    private readonly List<DealEvent> _events = [];
    private readonly Dictionary<string, DealSourceItem> _sources = [];
    private readonly List<CloseDateChangeItem> _dates = [];

    public async Task<(IReadOnlyList<DealEvent> Events, IReadOnlyDictionary<string, DealSourceItem> Sources, IReadOnlyList<CloseDateChangeItem> CloseDates)>
        ReadAsync(CancellationToken cancellationToken)
    {
        _events.Add(new DealEvent(deal.CreatedAt, DealEventKind.Created, "Deal created"));
        await CallsAsync(cancellationToken);
        await NotesAsync(cancellationToken);
        await ActivitiesAsync(cancellationToken);
        await StagesAsync(cancellationToken);
        await DatesAsync(cancellationToken);
        return ([.. _events.OrderByDescending(x => x.At)], _sources, _dates);
    }

    private async Task CallsAsync(CancellationToken cancellationToken)
    {
        var calls = await db.Calls.AsNoTracking().Where(x => x.DealId == deal.Id)
            .Select(x => new { x.Id, x.Title, x.StartedAt, x.RepName, x.Score }).ToListAsync(cancellationToken);
        var open = await db.Calls.VisibleTo(viewer).Where(x => x.DealId == deal.Id).Select(x => x.Id).ToListAsync(cancellationToken);
        foreach (var call in calls)
        {
            CallId? link = open.Contains(call.Id) ? call.Id : null;
            _events.Add(new DealEvent(call.StartedAt, DealEventKind.Call, call.Title) { Who = call.RepName, Call = link, Score = call.Score });
            _sources[DealSources.Key(call.Id)] = new DealSourceItem(call.Title, call.StartedAt, link, null);
        }
    }

    private async Task NotesAsync(CancellationToken cancellationToken)
    {
        var notes = await (from note in db.AttachedNotes.AsNoTracking()
                           join user in db.Users on note.CreatedBy equals (UserId?)user.Id into users
                           from user in users.DefaultIfEmpty()
                           where note.DealId == deal.Id
                           select new { note, Name = (string?)user.Name }).ToListAsync(cancellationToken);
        foreach (var (note, by) in notes.Select(x => (x.note, x.Name)))
        {
            _events.Add(new DealEvent(note.At, note.IsEmail ? DealEventKind.Mail : DealEventKind.Note, note.Title)
            {
                Text = note.Text,
                Who = note.From ?? by,
                Note = note.Id,
            });
            _sources[DealSources.Key(note)] = new DealSourceItem(note.Title, note.At, null, note.Id) { Writer = note.IsEmail ? null : note.From ?? by };
        }
    }

    private async Task ActivitiesAsync(CancellationToken cancellationToken)
    {
        var activities = await db.Activities.AsNoTracking().Where(x => x.DealId == deal.Id).OrderByDescending(x => x.At).Take(MostActivities)
            .Select(x => new { x.Kind, x.At, Subject = x.Done ? x.Subject : "To do: " + x.Subject, x.Description, Who = db.Contacts.Where(c => c.Id == x.ContactId).Select(c => c.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        _events.AddRange(activities.Select(x =>
            new DealEvent(x.At, x.Kind == ActivityKind.Email ? DealEventKind.Mail : DealEventKind.Activity, x.Subject) { Text = x.Description, Who = x.Who }));
    }

    private async Task StagesAsync(CancellationToken cancellationToken)
    {
        var moves = await db.DealStageChanges.AsNoTracking().Where(x => x.DealId == deal.Id)
            .Select(x => new
            {
                x.At,
                x.FromStageId,
                x.ToStageId,
                Who = db.DealMoves.Where(m => m.Id == x.Id).Join(db.Users, m => m.MovedBy, u => u.Id, (m, u) => u.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        _events.AddRange(moves.Select(x => new DealEvent(
            x.At,
            DealEventKind.Stage,
            x.FromStageId is { } from ? $"Stage {Name(from)} → {Name(x.ToStageId)}" : $"Stage {Name(x.ToStageId)}")
        { Who = x.Who }));
    }

    private async Task DatesAsync(CancellationToken cancellationToken)
    {
        var changes = await db.DealCloseDateChanges.AsNoTracking().Where(x => x.DealId == deal.Id).OrderByDescending(x => x.At)
            .Select(x => new { Change = x, Who = db.DealEdits.Where(e => e.Id == x.Id).Join(db.Users, e => e.EditedBy, u => u.Id, (e, u) => u.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        foreach (var (change, who) in changes.Select(x => (x.Change, x.Who)))
        {
            _dates.Add(new CloseDateChangeItem(change.From, change.To, change.At, change.IsSlip));
            _events.Add(new DealEvent(change.At, DealEventKind.CloseDate, $"Close date {Day(change.From)} → {Day(change.To)}") { IsSlip = change.IsSlip, Who = who });
        }
    }

    private string Name(DealStageId id) => stages.GetValueOrDefault(id, "a stage of another pipeline");

    private static string Day(DateOnly? day) => day is { } known ? known.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture) : "none";
}
