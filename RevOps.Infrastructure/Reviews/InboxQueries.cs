using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Infrastructure.Analytics.Alerts;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Reviews.Pipeline;

namespace RevOps.Infrastructure.Reviews;

/// <inheritdoc />
internal sealed class InboxQueries(IDbContextFactory<RevOpsDb> databases, TimeProvider time) : IInboxCounts
{
    public async Task<InboxCounts> CountAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (me, now) = (viewer.UserId, time.GetUtcNow());
        var mentions = FeedbackQueries.Unseen(db, viewer);
        var notices = db.Holding().UnseenBy(viewer);
        var alerts = db.HoldingAlerts().Where(x => x.Notice.UserId == me).Waiting(now);
        var person = db.Users.Where(x => x.Id == me);
        if (viewer.Role != UserRole.Manager)
        {
            return await person.Select(x => new InboxCounts(mentions.Count() + notices.Count(), alerts.Count())).SingleAsync(cancellationToken);
        }

        var disputes = FeedbackQueries.Open(db, viewer);
        return await person.Select(x => new InboxCounts(mentions.Count() + notices.Count() + disputes.Count(), alerts.Count())).SingleAsync(cancellationToken);
    }
}
