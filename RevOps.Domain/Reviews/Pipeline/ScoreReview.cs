using System.Globalization;
using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Import;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Context;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>
/// The middle of a review: understands and judges the call with what is known of its customer, and stores scorecard, outbox and notice
/// in one transaction. A joined call has its score already; only what goes to the CRM is ordered.
/// </summary>
public sealed class ScoreReview(
    IReviewQueue queue,
    AnalyzeTranscript analyze,
    ReviewCustomer customers,
    ICustomerHistory histories,
    FeedbackText text,
    TimeProvider time)
{
    private const int LongestTitle = 300;

    /// <summary>The writes, stored as being sent; null where the review rests or the lease was lost.</summary>
    public async Task<OrderedFeedback?> RunAsync(ReviewWork work, ReviewReading reading, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Join is { } join
            ? await JoinAsync(work, reading, join, cancellationToken)
            : await StoreAsync(work, reading, cancellationToken);
    }

    private async Task<OrderedFeedback?> StoreAsync(ReviewWork work, ReviewReading reading, CancellationToken cancellationToken)
    {
        var account = await customers.FindAsync(work.Connection.Id, reading.History, cancellationToken);
        var participants = Participants(reading);
        var context = await ContextAsync(reading, account, participants, cancellationToken);
        var understood = await analyze.UnderstandAsync(
            reading.Transcript!,
            new AnalysisContext { RepName = reading.Rep.Name, StartedAt = reading.Call.StartedAt, Participants = participants },
            context,
            cancellationToken);
        var added = Make(work, reading, account, understood, participants);
        var call = added.Call;
        var stored = new StoredCall(
            new CallOwnership(call.Id, call.Title, call.RepId, call.TeamId, call.UtteranceCount),
            understood.Analysis, understood.Scorecard, understood.Scorecard.Score, [], call.StartedAt);
        return await SaveAsync(work, reading, stored, new ScoredReview { Call = added, Deals = reading.Call.DealIds, Writes = [], Audit = Audit(call.Id, "Scored a call of the CRM") }, cancellationToken);
    }

    private async Task<OrderedFeedback?> JoinAsync(
        ReviewWork work, ReviewReading reading, CallId join, CancellationToken cancellationToken)
    {
        if (await queue.StoredAsync(join, cancellationToken) is not { } stored)
        {
            await work.MoveAsync(new ReviewMove(ReviewState.Skipped, "The call that it is was deleted here", null), cancellationToken);
            return null;
        }

        return await SaveAsync(
            work, reading, stored,
            new ScoredReview { Joined = join, Deals = reading.Call.DealIds, Writes = [], Audit = Audit(join, "Joined a call of the CRM") },
            cancellationToken);
    }

    private async Task<OrderedFeedback?> SaveAsync(
        ReviewWork work, ReviewReading reading, StoredCall stored, ScoredReview scored, CancellationToken cancellationToken)
    {
        // A review that is begun anew may have written already, even where its call was deleted here since.
        var before = await queue.WritesAsync(work.Review.Id, cancellationToken);
        var now = time.GetUtcNow();
        var request = new OrderRequest(
            work.Review, work.Connection, stored.Ownership.Id, text.ForCrm(work.Review, stored), before, reading.Fields);
        var orders = FeedbackOrders.Make(request, now);
        var writes = orders.Added;

        // The fields were read a moment ago and nobody can have sent these: they are stored as being sent at once.
        foreach (var write in writes)
        {
            write.Send(write.BaseValue, now);
        }

        var notice = before.Count > 0
            ? null
            : new FeedbackNotice(
                work.Review.Id, stored.Ownership.Id, reading.Rep.Id, work.Review.TeamId, FeedbackHeadlines.Of(stored.Scorecard) with { Score = stored.Score }, now);
        var saved = await queue.SaveScoredAsync(
            work.Review,
            scored with { Writes = writes, Superseded = orders.Superseded, Notice = notice },
            new ReviewMove(ReviewState.WritingBack, stored.Scorecard.NotScoredReason, now) { KeepsLease = true },
            work.Took,
            cancellationToken);
        return saved ? new OrderedFeedback([.. before, .. writes], before.Count == 0) : null;
    }

    private async Task<CustomerContext> ContextAsync(
        ReviewReading reading, AccountId? account, IReadOnlyList<CallParticipant> participants, CancellationToken cancellationToken)
    {
        var start = reading.Call.StartedAt ?? time.GetUtcNow();
        var emails = participants.Where(x => x.Role == SpeakerRole.Customer).Select(x => x.Email).OfType<string>().ToList();
        return new CustomerContext
        {
            At = reading.Call.StartedAt,
            Calls = await histories.FindAsync(account, emails, start, null, cancellationToken),
            Deals = reading.History.Deals,
            Notes = reading.History.Notes,
        };
    }

    private NewCall Make(
        ReviewWork work, ReviewReading reading, AccountId? account, UnderstoodCall understood, IReadOnlyList<CallParticipant> participants)
    {
        var title = reading.Call.Title ?? understood.Transcript.Title ?? (reading.History.Accounts is [var company, ..] ? $"Call with {company.Name}" : "Call");
        return NewCall.Of(
            new CallFacts
            {
                ImportKey = $"crm:{work.Connection.Id}:{work.Review.ExternalCallId}",
                Title = title.Length <= LongestTitle ? title : title[..LongestTitle],
                RepId = reading.Rep.Id,
                RepName = reading.Rep.Name,
                TeamId = work.Review.TeamId,
                AccountId = account,
                StartedAt = reading.Call.StartedAt ?? understood.Transcript.StartedAt,
                Source = work.Connection.Kind,
                FileName = string.Create(CultureInfo.InvariantCulture, $"{work.Connection.Kind} call {work.Review.ExternalCallId}"),
                CreatedBy = work.Connection.Name,
            },
            understood, participants, time.GetUtcNow());
    }

    private static IReadOnlyList<CallParticipant> Participants(ReviewReading reading) =>
    [
        new CallParticipant(reading.Rep.Name, reading.Rep.Email, SpeakerRole.Rep),
        .. reading.History.Contacts.Select(x => new CallParticipant(Short(x.Name), x.Email, SpeakerRole.Customer)),
    ];

    private static string Short(string name) => name.Length <= 200 ? name : name[..200];

    private AuditEntry Audit(CallId call, string what) => new(time.GetUtcNow(), null, "RevOps", "call.reviewed", $"call:{call}", what);
}

/// <summary>What is to go to the CRM.</summary>
/// <param name="Writes">All writes of the review.</param>
/// <param name="IsFresh">True where all of them were ordered just now, so that nobody can have sent any.</param>
public sealed record OrderedFeedback(IReadOnlyList<CrmWrite> Writes, bool IsFresh);
