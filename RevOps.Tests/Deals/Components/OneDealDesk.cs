using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Detail;
using RevOps.Domain.Deals.Edits;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Deals.Meddpicc.Assessing;
using RevOps.Domain.Deals.Risk;
using RevOps.Domain.Deals.Writing;
using RevOps.Domain.Governance;
using RevOps.Tests.Coaching.Playbooks.Versions;
using RevOps.Tests.Deals.Meddpicc;
using RevOps.Tests.Reviews.Pipeline;
using RevOps.Tests.Support;
using RevOps.Web.Components.Deals.Detail;
using RevOps.Web.Components.Shared;

namespace RevOps.Tests.Deals.Components;

/// <summary>A deal with two calls in memory, judged by the real engine: what the page of a deal shows and does, without a database.</summary>
internal sealed class OneDealDesk : IDealAssessments, IActionPlans, IPeople, IDealEdits
{
    public static readonly DateTimeOffset Now = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);

    private readonly ConversationReader _reader = new(new MeddpiccExtractor());
    private readonly List<(CallId Id, string Title, DateTimeOffset At, string Talk)> _calls = [];
    private readonly List<LetterDecision> _letters = [];
    private readonly List<ActionDecision> _actions = [];
    private readonly List<ActionPlan> _plans = [];
    private readonly ManualTime _time = new(Now);
    private readonly AssessDeal _assess;

    public OneDealDesk()
    {
        Deal = new Deal("Rollout", Stage, Now.AddDays(-20)) { ClosesOn = DateOnly.FromDateTime(Now.UtcDateTime).AddDays(-3) };
        Deal.Give(Owner.UserId, null);
        _assess = new AssessDeal(this, new InMemoryPlaybooks(), new DealJudge(new DealAssessor(), new RiskEngine()), _time);
    }

    public static Viewer Owner { get; } = new(UserId.New(), "Nora North", UserRole.Rep, []);

    public static Viewer Admin { get; } = new(UserId.New(), "Ada Min", UserRole.Admin, []);

    public DealStage Stage { get; } = new("Sales", "Proposal", 2, DealState.Open, 60, isLate: true);

    public Deal Deal { get; }

    public TimeProvider Time => _time;

    public IReadOnlyList<LetterDecision> Letters => _letters;

    public IReadOnlyList<ActionPlan> Plans => _plans;

    public DealAssessment? Assessment { get; private set; }

    /// <summary>Name of the CRM that the page says keeps the deal.</summary>
    public string? KeptBy { get; set; }

    /// <summary>What of the deal did not get there, or is on its way.</summary>
    public List<LedgerLine> Writes { get; } = [];

    public CallId Call(string title, int daysAgo, string talk)
    {
        _calls.Add((CallId.New(), title, Now.AddDays(-daysAgo), talk));
        return _calls[^1].Id;
    }

    /// <summary>The deal as a viewer's page has it.</summary>
    public async Task<DealDetail> ReadAsync(Viewer viewer)
    {
        await _assess.RunAsync(Deal.Id, CancellationToken.None);
        return new DealDetail
        {
            Item = new DealListItem
            {
                Id = Deal.Id,
                Name = Deal.Name,
                OwnerId = Deal.OwnerId,
                OwnerName = Owner.Name,
                StageId = Stage.Id,
                Stage = Stage.Name,
                State = Deal.State,
                StageSince = Deal.StageSince,
                Slips = 0,
                Amount = Deal.Amount,
                Currency = Deal.Currency,
                ClosesOn = Deal.ClosesOn,
                NextStep = Deal.NextStep,
                Version = Deal.Version,
            },
            Stages = [],
            Probability = 60,
            CreatedAt = Deal.CreatedAt,
            CloseDates = [],
            People = [],
            Timeline = [],
            Sources = _calls.ToDictionary(x => DealSources.Key(x.Id), x => new DealSourceItem(x.Title, x.At, x.Id, null)),
            Assessment = Assessment,
            LetterDecisions = [.. _letters.Select(x => new LetterDecisionItem(x, Owner.Name))],
            ActionDecisions = [.. _actions.Where(x => x.UndoneAt is null).Select(x => new ActionDecisionItem(x, Owner.Name))],
            ActionPlans = [.. _plans.Select(x => new ActionPlanItem(x, x.OwnerId == Owner.UserId ? Owner.Name : Admin.Name, Owner.Name))],
            KeptBy = KeptBy,
            Writes = [.. Writes],
            MayChange = viewer.MayChange(Deal),
        };
    }

    /// <summary>What a viewer does on it; moves, notes and links are not looked at here.</summary>
    public DealDesk Desk(Viewer viewer, Toasts toasts, Func<Task> reload) => new(
        viewer, null!, null!, new EditDeal(this, new ManualSignals(), _time), new UndoEdit(this, new ManualSignals(), _time), new DecideLetter(this, _assess, _time), new DecideAction(this, _time), new PlanAction(this, this, this, _time), null!, null!, toasts, reload);

    public Task<DealMaterial?> MaterialAsync(DealId deal, CancellationToken cancellationToken) => Task.FromResult<DealMaterial?>(new DealMaterial
    {
        Deal = Deal,
        Stage = Stage,
        Sources =
        [
            .. _calls.Select(x => new HeardSource(
                _reader.Read(new DealConversation(DealSources.Key(x.Id), DealSourceKind.Call, x.At, Snippets.Lines(x.Talk))), [], [], [])),
        ],
        Decisions = [.. _letters.Where(x => x.UndoneAt is null).Select(x => (x, Owner.Name))],
    });

    public Task SaveAsync(DealAssessment assessment, int dealVersion, DateTimeOffset readAt, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        Assessment = assessment;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<DealId>> TakeDueAsync(int most, TimeSpan lease, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DealId>>([]);

    public Task TouchAsync(DealId deal, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<Deal?> FindDealAsync(DealId deal, CancellationToken cancellationToken) => Task.FromResult(deal == Deal.Id ? Deal : null);

    public Task<LetterDecision?> LastAsync(DealId deal, MeddpiccLetter letter, CancellationToken cancellationToken) =>
        Task.FromResult(_letters.Where(x => x.Letter == letter).MaxBy(x => x.Number));

    public Task<ActionDecision?> LastAsync(DealId deal, string key, CancellationToken cancellationToken) => Task.FromResult(_actions.Where(x => x.Key == key).MaxBy(x => x.Number));

    public Task<LetterDecision?> FindDecisionAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(_letters.Find(x => x.Id == id));

    public Task<ActionDecision?> FindActionAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(_actions.Find(x => x.Id == id));

    public Task<bool> AddAsync(LetterDecision decision, AuditEntry audit, CancellationToken cancellationToken) => Added(_letters, decision);

    public Task<bool> AddAsync(ActionDecision decision, AuditEntry audit, CancellationToken cancellationToken) => Added(_actions, decision);

    public Task UndoAsync(LetterDecision decision, AuditEntry audit, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task UndoAsync(ActionDecision decision, AuditEntry audit, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<int> LastNumberAsync(DealId deal, string key, CancellationToken cancellationToken) =>
        Task.FromResult(_plans.Where(x => x.Key == key).Select(x => x.Number).DefaultIfEmpty().Max());

    public Task<bool> AddAsync(ActionPlan plan, AuditEntry audit, CancellationToken cancellationToken) => Added(_plans, plan);

    public Task UndoAsync(ActionPlan plan, AuditEntry audit, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<Person>> ListActiveAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Person>>(
        [.. new[] { Admin, Owner }.Select(x => new Person(x.UserId, x.Name, "", x.Role, x.TeamIds))]);

    Task<Deal?> IDealEdits.FindAsync(DealId deal, CancellationToken cancellationToken) => FindDealAsync(deal, cancellationToken);

    public Task<(DealEdit Edit, Deal Deal)?> FindEditAsync(Guid edit, CancellationToken cancellationToken) => Task.FromResult<(DealEdit, Deal)?>(null);

    public Task<DealRoute?> RouteAsync(Deal deal, DealTerm from, DealTerm to, CancellationToken cancellationToken) => Task.FromResult<DealRoute?>(null);

    public Task<CrmWrite?> FindWriteAsync(Guid edit, CancellationToken cancellationToken) => Task.FromResult<CrmWrite?>(null);

    public Task<bool> SaveAsync(
        Deal deal, DealEdit edit, DealCloseDateChange? change, AuditEntry audit, DealOutbox outbox, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<bool> SaveUndoAsync(Deal deal, DealEdit edit, AuditEntry audit, DealOutbox outbox, CancellationToken cancellationToken) => Task.FromResult(true);

    Task<ActionPlan?> IActionPlans.FindAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(_plans.Find(x => x.Id == id));

    Task<Person?> IPeople.FindAsync(string nameOrEmail, CancellationToken cancellationToken) => Task.FromResult<Person?>(null);

    Task<Person?> IPeople.FindAsync(UserId id, CancellationToken cancellationToken) => Task.FromResult<Person?>(null);

    private static Task<bool> Added<T>(List<T> all, T one)
    {
        all.Add(one);
        return Task.FromResult(true);
    }
}
