using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Detail;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Crm;
using RevOps.Infrastructure.Deals.List;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.Detail;

/// <summary>Reads one deal.</summary>
internal sealed class DealDetails(IDbContextFactory<RevOpsDb> databases) : IDealDetails
{
    public async Task<DealDetail?> FindAsync(Viewer viewer, DealId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var deal = await db.Deals.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
        if (deal is null)
        {
            return null;
        }

        var item = await db.Deals.AsNoTracking().Where(x => x.Id == id).WithNames(db).ToItems(db).SingleAsync(cancellationToken);
        var stages = await StagesAsync(db, deal.StageId, cancellationToken);
        var history = await new DealHistory(db, viewer, deal, stages.ToDictionary(x => x.Id, x => x.Name)).ReadAsync(cancellationToken);
        var json = await db.DealAssessments.Where(x => x.DealId == id).Select(x => x.Json).SingleOrDefaultAsync(cancellationToken);
        return new DealDetail
        {
            Item = (await new[] { item }.WithWritingsAsync(db, cancellationToken))[0],
            Stages = stages,
            Probability = deal.Probability ?? stages.First(x => x.Id == deal.StageId).Probability,
            LeadSource = deal.LeadSource,
            Type = deal.Type,
            LostReason = deal.LostReason,
            Source = deal.Source,
            CreatedAt = deal.CreatedAt,
            ClosedAt = deal.ClosedAt,
            CloseDates = history.CloseDates,
            People = await new DealPeople(db, deal).ReadAsync(cancellationToken),
            Products = await DealProducts.ReadAsync(db, deal, cancellationToken),
            Timeline = history.Events,
            Sources = history.Sources,
            Assessment = json is null ? null : Json.Read<DealAssessment>(json),
            LetterDecisions = await LetterDecisionsAsync(db, id, cancellationToken),
            ActionDecisions = await ActionDecisionsAsync(db, id, cancellationToken),
            ActionPlans = await ActionPlansAsync(db, id, cancellationToken),
            KeptBy = await KeptByAsync(db, deal, cancellationToken),
            Writes = await WritesAsync(db, viewer, id, cancellationToken),
            MayChange = viewer.MayChange(deal),
        };
    }

    private static async Task<string?> KeptByAsync(RevOpsDb db, Deal deal, CancellationToken cancellationToken) =>
        ConnectionId.TryParse(deal.Source, null, out var id)
            ? await db.Connections.Where(x => x.Id == id).Select(x => x.Name).SingleOrDefaultAsync(cancellationToken)
            : null;

    private static async Task<List<LedgerLine>> WritesAsync(RevOpsDb db, Viewer viewer, DealId id, CancellationToken cancellationToken) =>
        await db.CrmWrites.AsNoTracking()
            .Where(x => x.DealId == id && DealWritings.Told.Contains(x.State)
                && !db.CrmWrites.Any(o => o.DealId == x.DealId && o.DealPart == x.DealPart && o.Revision > x.Revision))
            .OrderBy(x => x.DealPart).ToLines(db, viewer).ToListAsync(cancellationToken);

    // Stages of its own pipeline; history may name others, whose names are read with it.
    private static async Task<List<DealStageItem>> StagesAsync(RevOpsDb db, DealStageId stage, CancellationToken cancellationToken)
    {
        var pipeline = db.DealStages.Where(x => x.Id == stage).Select(x => x.Pipeline);
        return await db.DealStages.Where(x => pipeline.Contains(x.Pipeline)).OrderBy(x => x.Order).ThenBy(x => x.Name)
            .Select(x => new DealStageItem(x.Id, x.Pipeline, x.Name, x.Order, x.Kind, x.Probability)).ToListAsync(cancellationToken);
    }

    private static async Task<List<LetterDecisionItem>> LetterDecisionsAsync(RevOpsDb db, DealId id, CancellationToken cancellationToken) =>
        await (from decision in db.LetterDecisions.AsNoTracking()
               join user in db.Users on decision.DecidedBy equals user.Id
               where decision.DealId == id
               orderby decision.DecidedAt descending, decision.Id descending
               select new LetterDecisionItem(decision, user.Name)).ToListAsync(cancellationToken);

    private static async Task<List<ActionDecisionItem>> ActionDecisionsAsync(RevOpsDb db, DealId id, CancellationToken cancellationToken) =>
        await (from decision in db.ActionDecisions.AsNoTracking()
               join user in db.Users on decision.DecidedBy equals user.Id
               where decision.DealId == id && decision.UndoneAt == null
               orderby decision.DecidedAt descending, decision.Id descending
               select new ActionDecisionItem(decision, user.Name)).ToListAsync(cancellationToken);

    private static async Task<List<ActionPlanItem>> ActionPlansAsync(RevOpsDb db, DealId id, CancellationToken cancellationToken) =>
        await (from plan in db.ActionPlans.AsNoTracking()
               join owner in db.Users on plan.OwnerId equals owner.Id
               join user in db.Users on plan.PlannedBy equals user.Id
               where plan.DealId == id
               orderby plan.PlannedAt descending, plan.Id descending
               select new ActionPlanItem(plan, owner.Name, user.Name)).ToListAsync(cancellationToken);
}
