using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Book;

/// <summary>
/// Stages of a CRM among ours. One of the same pipeline and name is the same one; what is new is made as the CRM's admin made it, and follows when
/// the admin changes it.
/// </summary>
internal sealed class StageMerge(RevOpsDb db, ConnectionId connection)
{
    private const int LateFrom = 60;
    private const int NameLength = 100;

    public async Task RunAsync(IReadOnlyList<CrmDealStage> stages, CancellationToken cancellationToken)
    {
        var links = await db.CrmStages.Where(x => x.ConnectionId == connection).ToDictionaryAsync(x => x.ExternalId, cancellationToken);
        var ours = await db.DealStages.ToListAsync(cancellationToken);
        foreach (var said in stages.Where(x => x.Id.Length <= NameLength).Select(Fit))
        {
            if (!links.TryGetValue(said.Id, out var link))
            {
                db.CrmStages.Add(new CrmStageLink(connection, said, Find(ours, said).Id));
            }
            else if (link.Say(said) && ours.Find(x => x.Id == link.StageId) is { } stage && !IsTaken(ours, stage, said.Name))
            {
                stage.Define(said.Name, said.Order, said.Kind, said.Probability, IsLate(said), stage.NormDays);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static CrmDealStage Fit(CrmDealStage said) => said with
    {
        Pipeline = BookText.Fit(said.Pipeline, NameLength) ?? DealStage.DefaultPipeline,
        Name = BookText.Fit(said.Name, NameLength) ?? said.Id,
    };

    private static bool IsLate(CrmDealStage said) => said.Kind != DealState.Open || said.Probability >= LateFrom;

    private static bool IsTaken(List<DealStage> ours, DealStage stage, string name) =>
        ours.Exists(x => x.Id != stage.Id && x.Pipeline == stage.Pipeline && string.Equals(x.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Ours of that name; one that means something else is not it, and stands in a pipeline of its own.</summary>
    private DealStage Find(List<DealStage> ours, CrmDealStage said)
    {
        foreach (var pipeline in new[] { said.Pipeline, Own(said.Pipeline) })
        {
            var same = ours.Find(x => x.Pipeline == pipeline && string.Equals(x.Name, said.Name, StringComparison.OrdinalIgnoreCase));
            if (same is null)
            {
                var stage = new DealStage(pipeline, said.Name, said.Order, said.Kind, said.Probability, IsLate(said));
                db.DealStages.Add(stage);
                ours.Add(stage);
                return stage;
            }

            if (same.Kind == said.Kind)
            {
                return same;
            }
        }

        throw new InvalidDataException($"The stage {said.Id} of the connection {connection} means something else than before.");
    }

    private static string Own(string pipeline) => BookText.Fit(pipeline, NameLength - 6) + " (CRM)";
}
