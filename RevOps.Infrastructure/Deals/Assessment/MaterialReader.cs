using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.Assessment;

/// <summary>Reads what an assessment of one deal looks at.</summary>
internal sealed class MaterialReader(RevOpsDb db, DateTimeOffset now)
{
    public async Task<DealMaterial?> ReadAsync(DealId id, CancellationToken cancellationToken)
    {
        var found = await (from deal in db.Deals.AsNoTracking()
                           join stage in db.DealStages on deal.StageId equals stage.Id
                           where deal.Id == id
                           select new { deal, stage }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var activities = await Activities(id).ToListAsync(cancellationToken);
        var people = await (from part in db.DealContacts
                            join contact in db.Contacts on part.ContactId equals contact.Id
                            where part.DealId == id
                            select new { contact.Name, Role = part.Role ?? contact.Role }).ToListAsync(cancellationToken);
        var decisions = await (from decision in db.LetterDecisions.AsNoTracking()
                               join user in db.Users on decision.DecidedBy equals user.Id
                               where decision.DealId == id && decision.UndoneAt == null
                               select new { decision, user.Name }).ToListAsync(cancellationToken);
        var before = await db.DealAssessments.Where(x => x.DealId == id).Select(x => x.Json).SingleOrDefaultAsync(cancellationToken);
        return new DealMaterial
        {
            Deal = found.deal,
            Stage = found.stage,
            Sources = await new SourceReader(db).ReadAsync(id, cancellationToken),
            Activities = [.. activities.Where(x => x.Done && x.Kind != ActivityKind.Task).Select(x => (x.At, x.Person))],
            OpenTasks = [.. activities.Where(x => !x.Done || (x.Kind == ActivityKind.Meeting && x.At > now)).Select(x => x.Subject)],
            People = [.. people.Select(x => (x.Name, x.Role))],
            Decisions = [.. decisions.Select(x => (x.decision, x.Name))],
            Suggested = before is null ? [] : Json.Read<DealAssessment>(before).Actions,
        };
    }

    private IQueryable<ActivityFact> Activities(DealId id) =>
        from activity in db.Activities
        join contact in db.Contacts on activity.ContactId equals (Domain.Accounts.ContactId?)contact.Id into contacts
        from contact in contacts.DefaultIfEmpty()
        where activity.DealId == id
        select new ActivityFact { Kind = activity.Kind, Done = activity.Done, At = activity.At, Subject = activity.Subject, Person = contact!.Name };

    private sealed class ActivityFact
    {
        public required ActivityKind Kind { get; init; }

        public required bool Done { get; init; }

        public required DateTimeOffset At { get; init; }

        public required string Subject { get; init; }

        public string? Person { get; init; }
    }
}
