using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Tests.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm;

public sealed class ChangeWriteTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private ReviewWorld _world = null!;
    private CallReview _review = null!;
    private CrmWrite _write = null!;

    private TestPeople People => _world.People;

    [Fact]
    public async Task Undo_Rep_HandsItToTheWorkerAndIsAudited()
    {
        await DeliverAsync();

        Assert.Equal(ReviewState.WritingBack, (await UndoAsync(People.Rep)).Value);
        var write = await _world.NowAsync(_write);
        var review = await _world.NowAsync(_review);
        Assert.Equal((CrmWriteState.Undoing, People.Rep.UserId), (write.State, write.UndoneBy));
        Assert.Equal((ReviewState.WritingBack, _world.Time.GetUtcNow()), (review.State, review.DueAt));
        var audit = Assert.Single(await _world.AuditAsync());
        Assert.Equal(("write.undone", $"call:{_write.CallId}", "Asked to take back the field revops_score in the CRM"), (audit.Action, audit.Subject, audit.Detail));
        Assert.Equal((1, 1), (_world.Signals.DueCount, _world.Signals.ChangedCount));
        Assert.Equal(CallErrorKind.Conflict, (await UndoAsync(People.Rep)).Error!.Kind);
    }

    [Fact]
    public async Task Undo_WhoMayNot_IsRefused()
    {
        await DeliverAsync();

        Assert.Equal(CallErrorKind.NotFound, (await UndoAsync(People.Colleague)).Error!.Kind);
        Assert.Equal(CallErrorKind.NotFound, (await UndoAsync(People.OtherManager)).Error!.Kind);
        Assert.Equal(CallErrorKind.Forbidden, (await UndoAsync(People.Analyst)).Error!.Kind);
        Assert.Equal(CallErrorKind.NotFound, (await _world.Undo.RunAsync(People.Admin, Guid.NewGuid(), CancellationToken.None)).Error!.Kind);
        Assert.Equal(CrmWriteState.Written, (await _world.NowAsync(_write)).State);
        Assert.True((await UndoAsync(People.Manager)).IsSuccess);
    }

    [Fact]
    public async Task Undo_WorkerHoldsTheReview_IsRefused()
    {
        await DeliverAsync();
        await _world.ClaimAsync(_review, TimeSpan.FromMinutes(1));

        Assert.Equal("Try again in a moment", (await UndoAsync(People.Rep)).Error!.Remedy);
    }

    [Fact]
    public async Task Undo_ReviewMadeAnew_IsRefused()
    {
        await DeliverAsync();
        await using (var db = _world.Database.CreateDbContext())
        {
            var review = db.Reviews.Single();
            review.Move(ReviewWorld.To(ReviewState.Scoring), _world.Time.GetUtcNow());
            await db.SaveChangesAsync();
        }

        Assert.Equal(CallErrorKind.Conflict, (await UndoAsync(People.Rep)).Error!.Kind);
    }

    [Fact]
    public async Task Undo_NewerStands_IsRefusedUntilThatIsTakenBack()
    {
        await DeliverAsync();
        var newer = ReviewWorld.Write(_review, _write.CallId!.Value, "revops_score", "75", revision: 1);
        newer.Send("72", ReviewWorld.Start);
        newer.Done(null, ReviewWorld.Start);
        await _world.AddAsync(newer);

        Assert.Equal(CallErrorKind.Conflict, (await UndoAsync(People.Rep)).Error!.Kind);
        Assert.Equal([newer.Id], await UndoableAsync());
        Assert.True((await _world.Undo.RunAsync(People.Rep, newer.Id, CancellationToken.None)).IsSuccess);
    }

    [Theory]
    [InlineData(true, CrmWriteState.Pending)]
    [InlineData(false, CrmWriteState.Kept)]
    public async Task Decide_Conflict_BecomesWhatThePersonSaid(bool writeOurs, CrmWriteState state)
    {
        await ConflictAsync();

        Assert.Equal(ReviewState.WritingBack, (await DecideAsync(People.Rep, writeOurs)).Value);
        var write = await _world.NowAsync(_write);
        Assert.Equal((state, People.Rep.UserId, "70"), (write.State, write.ApproverId, write.BaseValue));
        Assert.Equal("write.decided", Assert.Single(await _world.AuditAsync()).Action);
        Assert.Equal(CallErrorKind.Conflict, (await DecideAsync(People.Manager, writeOurs)).Error!.Kind);
    }

    [Fact]
    public async Task Decide_Analyst_IsRefused()
    {
        await ConflictAsync();

        Assert.Equal(CallErrorKind.Forbidden, (await DecideAsync(People.Analyst, true)).Error!.Kind);
        Assert.Equal(CrmWriteState.Conflict, (await _world.NowAsync(_write)).State);
    }

    private async Task DeliverAsync()
    {
        _world = await ReviewWorld.CreateAsync(postgres);
        (_review, _write) = await _world.DeliveredAsync(People.Rep, "1");
    }

    private async Task ConflictAsync()
    {
        await DeliverAsync();
        _write = ReviewWorld.Write(_review, _write.CallId!.Value, "revops_next_step", "Send the offer");
        _write.Conflicted("70", CrmWriteState.Conflict, ReviewWorld.Start);
        await _world.AddAsync(_write);
    }

    private async Task<IEnumerable<Guid>> UndoableAsync() =>
        (await _world.Ledger.ListAsync(People.Rep, new LedgerFilter(), CancellationToken.None)).Items.Where(x => x.MayUndo).Select(x => x.Id);

    private Task<Domain.Result<ReviewState, CallError>> UndoAsync(Viewer viewer) => _world.Undo.RunAsync(viewer, _write.Id, CancellationToken.None);

    private Task<Domain.Result<ReviewState, CallError>> DecideAsync(Viewer viewer, bool writeOurs) =>
        _world.Decide.RunAsync(viewer, _write.Id, writeOurs, CancellationToken.None);
}
