using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;

namespace RevOps.Tests.Calls.Components;

/// <summary>Calls, comments and reviews in memory: every port that a call's page reaches, so that its use cases run for real.</summary>
public sealed class InMemoryCalls : ICallQueries, ICallStore, IReviewStore, IPeople, IFeedbackQueries
{
    private readonly Dictionary<CallId, CallDetail> _calls = [];
    private readonly Dictionary<CallId, List<CallComment>> _comments = [];
    private readonly List<CriterionOverride> _overrides = [];
    private readonly List<Dispute> _disputes = [];
    private readonly List<(CallId Call, HistoryEntry Entry)> _history = [];
    private readonly TeamId _team = TeamId.New();

    public InMemoryCalls()
    {
        Manager = new(UserId.New(), "Dana Whitlock", "dana@example.com", UserRole.Manager, [_team]);
        Rep = new(UserId.New(), "Priya Raman", "priya@example.com", UserRole.Rep, [_team]);
        Stranger = new(UserId.New(), "Sam Osei", "sam@example.com", UserRole.Rep, []);
    }

    public Person Manager { get; }

    public Person Rep { get; }

    public Person Stranger { get; }

    /// <summary>Makes every write fail, as an outage does.</summary>
    public bool Broken { get; set; }

    public int Count => _calls.Count;

    public int MentionsMarkedSeen { get; private set; }

    public IReadOnlyList<AgreementRow> Agreement { get; set; } = [];

    public void Add(
        CallId id,
        string title,
        string account,
        string source,
        string file,
        IReadOnlyList<CallParticipant> participants,
        CallAnalysis analysis,
        Scorecard? card,
        Rubric? rubric,
        DateTimeOffset at)
    {
        _calls[id] = new CallDetail
        {
            Header = new CallListItem
            {
                Id = id,
                Title = title,
                RepId = Rep.Id,
                RepName = Rep.Name,
                AccountName = account,
                Type = analysis.CallType,
                TypeConfidence = analysis.CallTypeConfidence,
                StartedAt = at,
                StartedAtKnown = true,
                DurationSeconds = analysis.DurationSeconds,
                Score = card?.Score,
                NotScoredReason = card?.NotScoredReason,
            },
            Source = source,
            FileName = file,
            Participants = participants,
            Analysis = analysis,
            Scorecard = card,
            Rubric = rubric,
            ScoredAt = at,
            Overrides = [],
            Disputes = [],
            Comments = [],
            History = [],
            CanReview = false,
            CanDispute = false,
            CanNameRep = false,
            CanDelete = false,
        };
        _comments[id] = [];
        _history.Add((id, new(at, "RevOps", $"Read {file} and scored the call")));
    }

    public Task<CallDetail?> FindAsync(Viewer viewer, CallId id, CancellationToken cancellationToken)
    {
        if (!_calls.TryGetValue(id, out var call) || !viewer.CanSee(Rep.Id, _team))
        {
            return Task.FromResult<CallDetail?>(null);
        }

        var review = Review(call);
        return Task.FromResult<CallDetail?>(call with
        {
            Header = call.Header with { Score = call.Scorecard is { NotScoredReason: null } card ? ScoreInForce.Of(card, review.Overrides) : null },
            Overrides = [.. _overrides.Where(x => x.CallId == id).Reverse().Select(x => new OverrideView(x.Id, x.CriterionKey, x.MachineScore, x.Score, x.Reason, Name(x.ByUserId), x.At))],
            Disputes = [.. _disputes.Where(x => x.CallId == id).Reverse().Select(View)],
            Comments = [.. _comments[id].Select(View)],
            History = [.. _history.Where(x => x.Call == id).Select(x => x.Entry).Reverse()],
            CanReview = viewer.CanReview(_team),
            CanDispute = viewer.UserId == Rep.Id,
            CanNameRep = true,
            CanDelete = DeleteCall.MayDelete(viewer, _team),
        });
    }

    public Task<bool> ReplaceAnalysisAsync(
        CallId id, CallAnalysis analysis, Scorecard scorecard, AuditEntry audit, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The call of these tests stays as it is.");

    public Task<CallOwnership?> FindOwnershipAsync(CallId id, CancellationToken cancellationToken) =>
        Task.FromResult(_calls.TryGetValue(id, out var call) ? Ownership(call) : null);

    public Task DeleteAsync(CallId id, AuditEntry audit, CancellationToken cancellationToken)
    {
        _calls.Remove(id);
        return Task.CompletedTask;
    }

    public Task AddCommentAsync(CallComment comment, AuditEntry audit, CancellationToken cancellationToken)
    {
        if (Broken)
        {
            throw new InvalidOperationException("The database is away.");
        }

        _comments[comment.CallId].Add(comment);
        return Audit(comment.CallId, audit);
    }

    public Task<CallComment?> FindCommentAsync(Guid commentId, CancellationToken cancellationToken) =>
        Task.FromResult(_comments.Values.SelectMany(x => x).FirstOrDefault(x => x.Id == commentId));

    public Task DeleteCommentAsync(CallComment comment, AuditEntry audit, CancellationToken cancellationToken)
    {
        _comments[comment.CallId].Remove(comment);
        return Audit(comment.CallId, audit);
    }

    public Task MarkMentionsSeenAsync(CallId id, UserId person, DateTimeOffset at, CancellationToken cancellationToken)
    {
        MentionsMarkedSeen++;
        return Task.CompletedTask;
    }

    public Task<ReviewedCall?> FindAsync(CallId id, CancellationToken cancellationToken) =>
        Task.FromResult(_calls.TryGetValue(id, out var call) ? Review(call) : null);

    public Task AddOverrideAsync(CriterionOverride added, double? scoreInForce, AuditEntry audit, CancellationToken cancellationToken)
    {
        _overrides.Add(added);
        return Audit(added.CallId, audit);
    }

    public Task RemoveOverrideAsync(CallId id, Guid overrideId, double? scoreInForce, AuditEntry audit, CancellationToken cancellationToken)
    {
        _overrides.RemoveAll(x => x.Id == overrideId);
        return Audit(id, audit);
    }

    public Task<bool> AddDisputeAsync(Dispute dispute, AuditEntry audit, CancellationToken cancellationToken)
    {
        _disputes.Add(dispute);
        _ = Audit(dispute.CallId, audit);
        return Task.FromResult(true);
    }

    public Task<Dispute?> FindDisputeAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(_disputes.Find(x => x.Id == id));

    public Task<bool> EndDisputeAsync(Dispute ended, CriterionOverride? brings, double? scoreInForce, AuditEntry audit, CancellationToken cancellationToken)
    {
        if (brings is not null)
        {
            _overrides.Add(brings);
        }

        _ = Audit(ended.CallId, audit);
        return Task.FromResult(true);
    }

    public Task<IReadOnlyList<Person>> ListActiveAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Person>>([Manager, Rep, Stranger]);

    public Task<IReadOnlyList<AgreementRow>> AgreementAsync(Viewer viewer, CancellationToken cancellationToken) => Task.FromResult(Agreement);

    // What a call's page never asks for.
    public Task<CallListPage> ListAsync(Viewer viewer, CallFilter filter, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<CallListItem> ExportAsync(Viewer viewer, CallFilter filter, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CallFilterOptions> OptionsAsync(Viewer viewer, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, CallId>> FindByImportKeysAsync(IReadOnlyCollection<string> importKeys, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<bool> AddAsync(IReadOnlyList<NewCall> calls, IReadOnlyList<AuditEntry> audit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Person?> FindAsync(string nameOrEmail, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Person?> FindAsync(UserId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<FeedbackPage> ListAsync(Viewer viewer, FeedbackScope scope, UserId? rep, int page, CancellationToken cancellationToken) => throw new NotSupportedException();

    private CallOwnership Ownership(CallDetail call) => new(call.Header.Id, call.Header.Title, Rep.Id, _team, call.Analysis.Utterances.Count);

    private ReviewedCall Review(CallDetail call) =>
        new(Ownership(call), call.Scorecard, [.. _overrides.Where(x => x.CallId == call.Header.Id).GroupBy(x => x.CriterionKey).Select(x => x.Last())]);

    private CommentView View(CallComment comment) =>
        new(comment.Id, comment.Seq, comment.AuthorId, Name(comment.AuthorId), comment.Text, [.. comment.Mentions.Select(x => Name(x.UserId))], comment.CreatedAt);

    private DisputeView View(Dispute x) =>
        new(x.Id, x.CriterionKey, x.Reason, x.ByUserId, Name(x.ByUserId), x.At, x.State, x.Resolution, x.ResolvedBy is { } by ? Name(by) : null, x.ResolvedAt);

    private string Name(UserId id) => new[] { Manager, Rep, Stranger }.First(x => x.Id == id).Name;

    private Task Audit(CallId id, AuditEntry audit)
    {
        _history.Add((id, new(audit.At, audit.Actor, audit.Detail)));
        return Task.CompletedTask;
    }
}
