using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Demo;

/// <summary>Comments, overrides and disputes of the demo's people.</summary>
internal sealed class DemoRemarks(
    IDbContextFactory<RevOpsDb> databases, CommentOnCall comment, OverrideCriterion scores, DisputeCriterion disputes)
{
    public async Task AddAsync(
        IReadOnlyList<DemoRemark> remarks,
        IReadOnlyDictionary<string, CallId> calls,
        IReadOnlyDictionary<string, Person> people,
        CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Comments.AnyAsync(cancellationToken))
        {
            return;
        }

        foreach (var remark in remarks)
        {
            await AddAsync(db, remark, calls[remark.Call], people[remark.By].AsViewer(), cancellationToken);
        }
    }

    private async Task AddAsync(RevOpsDb db, DemoRemark remark, CallId call, Viewer by, CancellationToken cancellationToken)
    {
        if (remark.Criterion is null)
        {
            var seq = remark.At is { } words
                ? await db.Utterances.Where(x => x.CallId == call && x.Text.Contains(words)).Select(x => (int?)x.Seq).FirstOrDefaultAsync(cancellationToken)
                : null;
            Check((await comment.AddAsync(by, call, seq, remark.Text, cancellationToken)).Error, remark);
        }
        else if (remark.Score is { } score)
        {
            Check((await scores.RunAsync(by, call, remark.Criterion, score, remark.Text, cancellationToken)).Error, remark);
        }
        else
        {
            Check((await disputes.OpenAsync(by, call, remark.Criterion, remark.Text, cancellationToken)).Error, remark);
        }
    }

    private static void Check(CallError? error, DemoRemark remark)
    {
        if (error is not null)
        {
            throw new InvalidDataException($"The demo's remark on {remark.Call} was refused: {error.Problem}.");
        }
    }
}
