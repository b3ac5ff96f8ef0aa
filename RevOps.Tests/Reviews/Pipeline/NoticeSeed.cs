using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Reviews.Pipeline;

/// <summary>Stores reviewed calls with their notices, as the pipeline does.</summary>
internal sealed class NoticeSeed(IDbContextFactory<RevOpsDb> databases)
{
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private CrmConnection? _connection;

    public async Task<ConnectionId> ConnectionAsync(string name = "CRM")
    {
        await using var db = await databases.CreateDbContextAsync();
        var connection = new CrmConnection("hubspot", name, new Uri("https://crm.example"), "sealed", Monday);
        db.Connections.Add(connection);
        await db.SaveChangesAsync();
        _connection = connection;
        return connection.Id;
    }

    /// <summary>A call with its review; without a rep the review waits for its call.</summary>
    public async Task<CallId> ReviewedAsync(Viewer rep, string title, DateTimeOffset at, double? score = 70, string? external = null, string? contact = null)
    {
        var made = new CallBuilder().Of(rep).Titled(title).On(at).Scored(score).Build();
        made = contact is null ? made : made with { Participants = [new CallParticipant("Carl Customer", contact, SpeakerRole.Customer)] };
        await new CallStore(databases, TimeProvider.System).AddAsync([made], [], CancellationToken.None);
        await ReviewAsync(rep, external ?? Guid.NewGuid().ToString(), at, made.Call.Id);
        return made.Call.Id;
    }

    public async Task<ReviewId> ReviewAsync(Viewer? rep, string external, DateTimeOffset at, CallId? call)
    {
        var connection = _connection?.Id ?? await ConnectionAsync();
        await using var db = await databases.CreateDbContextAsync();
        var review = new CallReview(connection, external, "webhook", at);
        if (rep is not null)
        {
            review.Read(
                new CrmCall { Id = external, Title = "Ended in the CRM", StartedAt = at, Duration = TimeSpan.FromMinutes(5), State = CrmCallState.Ended, ModifiedAt = at },
                new Person(rep.UserId, rep.Name, "any@halyard.example", rep.Role, rep.TeamIds),
                rep.TeamIds[0]);
        }

        if (call is { } id)
        {
            review.Joined(id);
        }

        db.Reviews.Add(review);
        await db.SaveChangesAsync();
        return review.Id;
    }

    /// <summary>A call with the notice to its rep.</summary>
    public async Task<FeedbackNotice> NoticeAsync(Viewer rep, string title, DateTimeOffset at, double? score = 70)
    {
        var external = Guid.NewGuid().ToString();
        var call = await ReviewedAsync(rep, title, at, score, external);
        await using var db = await databases.CreateDbContextAsync();
        var review = await db.Reviews.Where(x => x.ExternalCallId == external).Select(x => x.Id).SingleAsync();
        var headline = new FeedbackHeadline(score, score is null ? "Too short." : null, "Asked open questions", "Name a day for the next step");
        var notice = new FeedbackNotice(review, call, rep.UserId, rep.TeamIds[0], headline, at);
        db.Notices.Add(notice);
        await db.SaveChangesAsync();
        return notice;
    }
}
