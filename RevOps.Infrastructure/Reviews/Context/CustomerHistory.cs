using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews.Context;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Reviews.Context;

/// <summary>
/// Reads earlier calls of a customer in two queries: the stored documents of the newest few, and of the newest one the lines around
/// its objections.
/// </summary>
internal sealed class CustomerHistory(IDbContextFactory<RevOpsDb> databases) : ICustomerHistory
{
    private const string Objection = "objection.";

    public async Task<IReadOnlyList<EarlierCall>> FindAsync(
        AccountId? account, IReadOnlyCollection<string> customerEmails, DateTimeOffset before, CallId? except, CancellationToken cancellationToken)
    {
        if (account is null && customerEmails.Count == 0)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var earlier = db.Calls.Where(x => x.StartedAtKnown && x.StartedAt < before && x.Id != (except ?? default));
        var rows = await Of(db, earlier, account, customerEmails)
            .OrderByDescending(x => x.StartedAt).ThenByDescending(x => x.Id).Take(ICustomerHistory.MostCalls)
            .Join(db.Analyses, x => x.Id, x => x.CallId, (call, analysis) => new { call.Id, call.Title, call.StartedAt, analysis.Json })
            .ToListAsync(cancellationToken);
        var calls = new List<EarlierCall>(rows.Count);
        foreach (var row in rows.OrderByDescending(x => x.StartedAt).ThenByDescending(x => x.Id.Value))
        {
            var analysis = Json.Read<CallAnalysis>(row.Json);
            var objections = calls.Count == 0 ? await ObjectionsAsync(db, row.Id, analysis, cancellationToken) : [];
            calls.Add(EarlierCall.Of(row.Id, row.Title, row.StartedAt, analysis, objections));
        }

        return calls;
    }

    // An account has an index with the time; people are looked for only where there is none.
    private static IQueryable<Call> Of(RevOpsDb db, IQueryable<Call> calls, AccountId? account, IReadOnlyCollection<string> emails)
    {
        if (account is { } known)
        {
            return calls.Where(x => x.AccountId == known);
        }

        // Addresses are stored as they came in; both spellings keep the comparison exact, which an index can serve
        var spellings = emails.Concat(emails.Select(x => x.ToLowerInvariant())).Distinct().ToList();
        var theirs = db.Participants.Where(x => x.Role == SpeakerRole.Customer && x.Email != null && spellings.Contains(x.Email)).Select(x => x.CallId);
        return calls.Where(x => theirs.Contains(x.Id));
    }

    private static async Task<IReadOnlyList<EarlierObjection>> ObjectionsAsync(
        RevOpsDb db, CallId id, CallAnalysis analysis, CancellationToken cancellationToken)
    {
        var raised = db.Utterances.Where(x => x.CallId == id && x.Labels.Contains(Objection));
        var lines = await db.Utterances.AsNoTracking()
            .Where(x => x.CallId == id && raised.Any(o => o.Seq <= x.Seq && o.Seq >= x.Seq - EarlierObjections.LinesBehind))
            .OrderBy(x => x.Seq).ToListAsync(cancellationToken);
        return EarlierObjections.Of(analysis, lines.ConvertAll(AnalysisStorage.ToUtterance));
    }
}
