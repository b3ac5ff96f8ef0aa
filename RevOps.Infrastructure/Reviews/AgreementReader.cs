using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Reviews;

/// <summary>
/// How often people and machine agree, a criterion: an override is a judgement beside the machine's, a declined dispute one that equals it.
/// </summary>
internal sealed class AgreementReader(RevOpsDb db, Viewer viewer)
{
    public async Task<IReadOnlyList<AgreementRow>> ReadAsync(CancellationToken cancellationToken)
    {
        var judgements = await JudgementsAsync(cancellationToken);
        var cards = await db.NewestScorecardsAsync([.. judgements.Select(x => x.Call).Distinct()], cancellationToken);
        var names = await db.Rubrics.GroupBy(x => x.Key)
            .Select(x => new { x.Key, Name = x.Max(r => r.Name) }).ToDictionaryAsync(x => x.Key, x => x.Name, cancellationToken);
        return [.. judgements
            .Where(x => cards.ContainsKey(x.Call))
            .GroupBy(x => (cards[x.Call].Rubric, x.Criterion))
            .Select(group => new AgreementRow(
                names.GetValueOrDefault(group.Key.Rubric) ?? group.Key.Rubric,
                CriterionName(cards[group.First().Call], group.Key.Criterion),
                group.Count(),
                group.Count(x => x.Distance == 0),
                group.Count(x => x.Distance <= 1)))
            .OrderBy(x => x.Rubric, StringComparer.Ordinal).ThenBy(x => x.Criterion, StringComparer.Ordinal)];
    }

    private async Task<List<Judgement>> JudgementsAsync(CancellationToken cancellationToken)
    {
        var visible = db.Calls.VisibleTo(viewer).Select(x => x.Id);
        var overrides = await db.Overrides.AsNoTracking()
            .Where(x => visible.Contains(x.CallId) && x.MachineScore != null)
            .Select(x => new Judgement(x.CallId, x.CriterionKey, Math.Abs(x.Score - x.MachineScore!.Value)))
            .ToListAsync(cancellationToken);
        var declined = await db.Disputes.AsNoTracking()
            .Where(x => visible.Contains(x.CallId) && x.State == DisputeState.Declined)
            .Select(x => new Judgement(x.CallId, x.CriterionKey, 0))
            .ToListAsync(cancellationToken);
        return [.. overrides, .. declined];
    }

    private static string CriterionName(Scorecard card, string key) => card.Criteria.FirstOrDefault(x => x.Key == key)?.Name ?? key;

    private sealed record Judgement(CallId Call, string Criterion, int Distance);
}
