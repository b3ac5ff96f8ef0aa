using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Crm;
using RevOps.Infrastructure.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Reviews.Pipeline;

/// <summary>A database with two teams, two connections, and reviews as a test needs them.</summary>
internal sealed class ReviewWorld
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private ReviewWorld(TestDatabase database, TestPeople people)
    {
        (Database, People) = (database, people);
        var store = new SteeringStore(database);
        (Steer, Choose) = (new(store, Signals, Time), new(store, Signals, Time));
        (Undo, Decide) = (new(store, Signals, Time), new(store, Signals, Time));
        (Store, Board, Ledger) = (store, new(database, Time), new(database));
    }

    public TestDatabase Database { get; }

    public TestPeople People { get; }

    public ManualTime Time { get; } = new(Start.AddHours(1));

    public ManualSignals Signals { get; } = new();

    public SteeringStore Store { get; }

    public SteerReviews Steer { get; }

    public ChooseCall Choose { get; }

    public UndoWrite Undo { get; }

    public DecideConflict Decide { get; }

    public ReviewBoard Board { get; }

    public CrmLedger Ledger { get; }

    public CrmConnection HubSpot { get; private set; } = null!;

    public CrmConnection Other { get; private set; } = null!;

    public static async Task<ReviewWorld> CreateAsync(PostgresFixture postgres)
    {
        var database = await TestDatabase.CreateAsync(postgres);
        var world = new ReviewWorld(database, await TestPeople.AddAsync(database));
        world.HubSpot = new CrmConnection("hubspot", "HubSpot", new Uri("http://crm.example"), "", Start);
        world.Other = new CrmConnection("hubspot", "Other", new Uri("http://other.example"), "", Start);
        await world.AddAsync(world.HubSpot, world.Other);
        return world;
    }

    public async Task AddAsync(params object[] rows)
    {
        await using var db = Database.CreateDbContext();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public async Task<CallId> CallAsync(Viewer rep, string title = "Our call")
    {
        var call = new CallBuilder().Of(rep).Titled(title).Build();
        Assert.True(await new CallStore(Database, TimeProvider.System).AddAsync([call], [], CancellationToken.None));
        return call.Call.Id;
    }

    /// <summary>A review of a rep's call that went through these moves, a minute each.</summary>
    public async Task<CallReview> ReviewAsync(Viewer rep, string external, CallId? call, params ReviewMove[] moves)
    {
        var review = New(rep, external);
        if (call is { } own)
        {
            review.Joined(own);
        }

        await AddAsync([review, .. Moved(review, moves)]);
        return review;
    }

    public CallReview New(Viewer rep, string external, CrmConnection? connection = null)
    {
        var review = new CallReview((connection ?? HubSpot).Id, external, "poll", Start);
        var call = new CrmCall { Id = external, Title = "Call " + external, StartedAt = Start.AddMinutes(-30), Duration = TimeSpan.FromMinutes(30), State = CrmCallState.Ended };
        review.Read(call, new Person(rep.UserId, rep.Name, "", rep.Role, rep.TeamIds), rep.TeamIds[0]);
        return review;
    }

    public static object[] Moved(CallReview review, params ReviewMove[] moves)
    {
        List<object> steps = [];
        for (var i = 0; i < moves.Length; i++)
        {
            var (from, attempt, at) = (review.State, review.Attempt, Start.AddMinutes(i + 1));
            review.Move(moves[i], at);
            steps.Add(new ReviewStep(review.Id, i, from, moves[i], attempt, TimeSpan.FromMilliseconds(40), at));
        }

        return [.. steps];
    }

    public static ReviewMove To(ReviewState state) => new(state, null, null);

    public static ReviewMove Fail(ReviewFailure failure) => new(ReviewState.Failed, "As tried", null) { Failure = failure };

    /// <summary>A delivered review with one field written: 60 before, 72 after.</summary>
    public async Task<(CallReview Review, CrmWrite Write)> DeliveredAsync(Viewer rep, string external)
    {
        var call = await CallAsync(rep);
        var review = await ReviewAsync(rep, external, call, To(ReviewState.Scoring), To(ReviewState.WritingBack), To(ReviewState.Delivered));
        var write = Write(review, call, "revops_score", "72");
        write.Send("60", Start.AddMinutes(3));
        write.Done(null, Start.AddMinutes(3));
        await AddAsync(write);
        return (review, write);
    }

    public static CrmWrite Write(CallReview review, CallId call, string? field, string? value, int revision = 0, DateTimeOffset? at = null) => new(
        new CrmWriteOrder
        {
            ReviewId = review.Id,
            ConnectionId = review.ConnectionId,
            CallId = call,
            ExternalCallId = review.ExternalCallId,
            Kind = field is null ? CrmWriteKind.Note : CrmWriteKind.Field,
            Target = new CrmObject(CrmObjectKind.Call, review.ExternalCallId),
            Field = field,
            Value = value,
            IdempotencyKey = Guid.NewGuid().ToString(),
            Revision = revision,
            Quote = "twice what we pay",
            QuoteSeq = 1,
            Rubric = "discovery",
            RubricVersion = 1,
        },
        at ?? Start.AddMinutes(2));

    /// <summary>What a worker does before it works on a review.</summary>
    public async Task ClaimAsync(CallReview review, TimeSpan lease)
    {
        await using var db = Database.CreateDbContext();
        var until = Time.GetUtcNow() + lease;
        Guid? holder = Guid.NewGuid();
        Assert.Equal(1, await db.Reviews.Where(x => x.Id == review.Id).ExecuteUpdateAsync(x => x
            .SetProperty(r => r.Lease, holder).SetProperty(r => r.LeaseUntil, until).SetProperty(r => r.Version, r => r.Version + 1)));
    }

    public async Task<CallReview> NowAsync(CallReview review)
    {
        await using var db = Database.CreateDbContext();
        return await db.Reviews.AsNoTracking().SingleAsync(x => x.Id == review.Id);
    }

    public async Task<CrmWrite> NowAsync(CrmWrite write)
    {
        await using var db = Database.CreateDbContext();
        return await db.CrmWrites.AsNoTracking().SingleAsync(x => x.Id == write.Id);
    }

    public async Task<ReviewStep> LastStepAsync(CallReview review)
    {
        await using var db = Database.CreateDbContext();
        return await db.ReviewSteps.Where(x => x.ReviewId == review.Id).OrderByDescending(x => x.At).FirstAsync();
    }

    public async Task<List<AuditEntry>> AuditAsync()
    {
        await using var db = Database.CreateDbContext();
        return await db.Audit.ToListAsync();
    }
}
