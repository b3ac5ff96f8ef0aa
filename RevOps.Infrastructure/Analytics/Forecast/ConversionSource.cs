using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Analytics.Forecast;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Forecast;

/// <summary>
/// What the organisation's history says of stages. It is the same for whoever asks and changes by the day, so it is read once a day and node.
/// </summary>
internal sealed class ConversionSource(
    [FromKeyedServices(PersistenceRegistration.Questions)] IDbContextFactory<RevOpsDb> databases)
{
    // The latest decided deals: older ones tell of another organisation, and more would not sharpen a rate
    private const int MostDeals = 5000;

    private (DateOnly Day, Conversion Conversion)? _known;

    public async Task<Conversion> ReadAsync(DateOnly today, CancellationToken cancellationToken)
    {
        if (_known is { } known && known.Day == today && known.Conversion.ClosedDeals > 0)
        {
            return known.Conversion;
        }

        var conversion = new Conversion(await CasesAsync(cancellationToken));
        _known = (today, conversion);
        return conversion;
    }

    private async Task<List<ConversionCase>> CasesAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var decided = db.Deals.Where(x => x.State != DealState.Open && x.ClosedAt != null).OrderByDescending(x => x.ClosedAt).ThenBy(x => x.Id).Take(MostDeals);
        var spans = await (
            from deal in decided
            join span in db.DealSpans on deal.Id equals span.DealId
            where span.State == DealState.Open && span.To != null
            select new
            {
                deal.Id,
                deal.State,
                span.StageId,
                span.From,
                span.To,
                Segment = db.Accounts.Where(a => a.Id == deal.AccountId).Select(a => a.Segment).FirstOrDefault(),

                // When it was first decided: later spans of a decided deal are corrections of its facts
                End = db.DealSpans.Where(s => s.DealId == deal.Id && s.State != DealState.Open).Min(s => (DateOnly?)s.From),
            }).AsNoTracking().ToListAsync(cancellationToken);

        // A case stands in the middle of its deal's stay in the stage: open deals too are met at any time of theirs
        return
        [
            .. spans.GroupBy(x => (x.Id, x.StageId)).Select(x => (First: x.MinBy(s => s.From)!, Last: x.MaxBy(s => s.From)!))
                .Where(x => x.First.End is { } end && x.Last.To <= end)
                .Select(x =>
                {
                    var stayed = (x.Last.To!.Value.DayNumber - x.First.From.DayNumber) / 2;
                    return new ConversionCase(
                        x.First.Id.ToString(), x.First.StageId.ToString(), x.First.Segment, stayed, x.First.State == DealState.Won,
                        Math.Max(0, x.First.End!.Value.DayNumber - x.First.From.DayNumber - stayed));
                }),
        ];
    }
}
