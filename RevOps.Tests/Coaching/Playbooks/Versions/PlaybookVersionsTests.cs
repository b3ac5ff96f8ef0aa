using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Playbooks.Editing;
using RevOps.Domain.Coaching.Playbooks.Versions;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Coaching.Playbooks;
using RevOps.Tests.Support;

namespace RevOps.Tests.Coaching.Playbooks.Versions;

/// <summary>Drafts and versions on a real database.</summary>
public sealed class PlaybookVersionsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private TestDatabase _database = null!;
    private TestPeople _people = null!;
    private PlaybookStore _store = null!;
    private StoredPlaybooks _playbooks = null!;

    private DraftPlaybook Draft => new(_store, _time);

    private PublishPlaybook Publish => new(_store, _playbooks, _time);

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(postgres);
        _people = await TestPeople.AddAsync(_database);
        _store = new PlaybookStore(_database, _time);
        _playbooks = Process();
        await _store.PublishShippedAsync(None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task PublishShipped_ThereIsAVersion_ChangesNothing()
    {
        var published = await PublishAsync(await ChangedAsync("Once more, what stands beside it?"));

        await _store.PublishShippedAsync(None);

        Assert.Equal([2, 1], (await _store.ListAsync(None)).Select(x => x.Number));
        Assert.Equal(2, published.Number);
        Assert.Equal(2, (await _playbooks.CurrentAsync(None)).Version);
    }

    [Fact]
    public async Task Publish_AChangedDraft_IsInForceHereAtOnceAndElsewhereWithinSeconds()
    {
        var other = Process();
        Assert.Equal(1, (await other.CurrentAsync(None)).Version);
        Assert.Equal(1, (await _playbooks.CurrentAsync(None)).Version);

        await PublishAsync(await ChangedAsync("Once more, what stands beside it?"));

        Assert.Equal("Once more, what stands beside it?", (await _playbooks.CurrentAsync(None)).Objections[0].Question);
        Assert.Equal(1, (await other.CurrentAsync(None)).Version);
        _time.Advance(StoredPlaybooks.Fresh);
        Assert.Equal(2, (await other.CurrentAsync(None)).Version);
        Assert.NotEqual("Once more, what stands beside it?", (await other.VersionAsync(1, None)).Objections[0].Question);
        Assert.Same(await other.VersionAsync(2, None), await other.CurrentAsync(None));
    }

    [Fact]
    public async Task SaveEntry_ThatBreaksARule_IsKeptButNotPublished()
    {
        var draft = await ChangedAsync("No question at all.");

        var refused = await Publish.RunAsync(_people.Admin, draft.Version.Id, draft.Version.Revision, None);

        Assert.Equal(PlaybookProblemKind.Invalid, refused.Error!.Kind);
        var error = Assert.Single(refused.Error.Errors);
        Assert.Equal(("price-any", "question"), (error.Entry, error.Field));
        Assert.Equal(1, await _store.InForceAsync(None));
    }

    [Fact]
    public async Task SaveEntry_TwoAdminsOnDifferentEntriesAtOnce_KeepsBoth()
    {
        var draft = await StartAsync();
        var entries = draft.Entries(PlaybookParts.PlainWords)!;

        var saved = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Task.Run(() => SaveAsync(draft, entries[i], x => x["plain"] = $"number {i}"))));

        Assert.All(saved, x => Assert.True(x.IsSuccess));
        var stored = (await _store.FindAsync(draft.Version.Id, None))!.Entries(PlaybookParts.PlainWords)!;
        Assert.Equal(["number 0", "number 1", "number 2"], stored.Take(3).Select(x => x.Value("plain")!));
        Assert.Equal(3, (await _store.FindAsync(draft.Version.Id, None))!.Version.Revision);
    }

    [Fact]
    public async Task SaveEntry_ThatAnotherAdminChanged_IsRefusedWithTheirs()
    {
        var draft = await StartAsync();
        var entry = draft.Entries(PlaybookParts.PlainWords)![0];
        await SaveAsync(draft, entry, x => x["plain"] = "theirs");

        var mine = await SaveAsync(draft, entry, x => x["plain"] = "mine");

        Assert.True(mine.Error!.IsOvertaken);
        Assert.Contains("theirs", mine.Error.Theirs, StringComparison.Ordinal);
        Assert.Equal("theirs", (await _store.FindAsync(draft.Version.Id, None))!.Entries(PlaybookParts.PlainWords)![0].Value("plain"));
    }

    [Fact]
    public async Task SaveEntry_AddedAndRemoved_AreInTheDraftAndInTheAudit()
    {
        var draft = await StartAsync();
        var word = (JsonObject)PlaybookText.Value("""{"jargon":"blue sky","plain":"free"}""")!;
        var added = await Draft.SaveEntryAsync(_people.Admin, draft.Version.Id, new EntryEdit(PlaybookParts.PlainWords, null, word), None);
        var first = added.Value!.Entries(PlaybookParts.PlainWords)![0];

        await Draft.SaveEntryAsync(_people.Admin, draft.Version.Id, new EntryEdit(PlaybookParts.PlainWords, first, null), None);

        var comparison = await new SeePlaybooks(_store).CompareAsync(_people.Manager, (await _store.FindAsync(draft.Version.Id, None))!, None);
        Assert.Equal(["blue sky", "leverage"], comparison!.Changes.Select(x => x.Key));
        Assert.Equal(
            ["playbook.draft-begun", "playbook.draft-changed", "playbook.draft-changed"],
            await ActionsAsync());
    }

    [Fact]
    public async Task SavePart_ThatAnotherAdminChanged_IsRefused()
    {
        var draft = await StartAsync();
        var before = draft.Files[PlaybookParts.Trackers];
        await Draft.SavePartAsync(_people.Admin, draft.Version.Id, PlaybookParts.Trackers, before, "[]", None);

        var refused = await Draft.SavePartAsync(_people.Admin, draft.Version.Id, PlaybookParts.Trackers, before, "[1]", None);
        var taken = await Draft.SavePartAsync(_people.Admin, draft.Version.Id, PlaybookParts.Trackers, "[]", "[\r\n]", None);

        Assert.Equal("[]", refused.Error!.Theirs);
        Assert.Equal("[\n]", taken.Value!.Files[PlaybookParts.Trackers]);
    }

    [Fact]
    public async Task Publish_AnotherWasPublishedMeanwhile_AsksForAnUpdateAndThenHasBoth()
    {
        var mine = await ChangedAsync("What would it have to bring you?");
        var theirs = await StartAsync();
        await SaveAsync(theirs, theirs.Entries(PlaybookParts.PlainWords)![0], x => x["plain"] = "theirs");
        await PublishAsync((await _store.FindAsync(theirs.Version.Id, None))!);

        var outdated = await Publish.RunAsync(_people.Admin, mine.Version.Id, mine.Version.Revision, None);
        var conflicts = await Draft.BringUpToDateAsync(_people.Admin, mine.Version.Id, None);
        await PublishAsync((await _store.FindAsync(mine.Version.Id, None))!);

        Assert.Equal(PlaybookProblemKind.Outdated, outdated.Error!.Kind);
        Assert.Empty(conflicts.Value!);
        var inForce = await _playbooks.CurrentAsync(None);
        Assert.Equal((3, "What would it have to bring you?", "theirs"), (inForce.Version, inForce.Objections[0].Question, inForce.PlainWords[0].Plain));
    }

    [Fact]
    public async Task Publish_ChangedSinceItWasSeen_IsRefused()
    {
        var draft = await ChangedAsync("What would it have to bring you?");

        var refused = await Publish.RunAsync(_people.Admin, draft.Version.Id, draft.Version.Revision - 1, None);

        Assert.Equal(PlaybookProblemKind.Conflict, refused.Error!.Kind);
    }

    [Fact]
    public async Task Publish_TwoDraftsAtOnce_PutsOneInForce()
    {
        var drafts = new[] { await ChangedAsync("What would it have to bring you?"), await ChangedAsync("Against what do you hold it?") };

        var published = await Task.WhenAll(drafts.Select(x => Task.Run(() => Publish.RunAsync(_people.Admin, x.Version.Id, x.Version.Revision, None))));

        Assert.Single(published, x => x.IsSuccess);
        Assert.Equal(2, await _store.InForceAsync(None));
    }

    [Fact]
    public async Task RollBack_ToTheFirst_IsANewVersionThatSaysTheSame()
    {
        await PublishAsync(await ChangedAsync("What would it have to bring you?"));

        var restored = await Publish.RollBackAsync(_people.Admin, 1, 2, None);
        var late = await Publish.RollBackAsync(_people.Admin, 1, 2, None);

        Assert.Equal((3, 1), (restored.Value!.Number, restored.Value.RestoredFrom));
        Assert.Equal(PlaybookProblemKind.Conflict, late.Error!.Kind);
        Assert.Equal(SeedPlaybook.Version1.Objections[0].Question, (await _playbooks.CurrentAsync(None)).Objections[0].Question);
        Assert.Contains("playbook.rolled-back", await ActionsAsync());
    }

    [Fact]
    public async Task Discard_ADraft_DeletesItAndAPublishedOneStays()
    {
        var draft = await StartAsync();

        Assert.True((await Draft.DiscardAsync(_people.Admin, draft.Version.Id, None)).IsSuccess);
        Assert.Null(await _store.FindAsync(draft.Version.Id, None));
        var first = (await _store.FindAsync(1, None))!;
        Assert.Equal(PlaybookProblem.Published, (await Draft.DiscardAsync(_people.Admin, first.Version.Id, None)).Error);
        Assert.Equal(PlaybookProblem.Published, (await SaveAsync(first, first.Entries(PlaybookParts.PlainWords)![0], x => x["plain"] = "x")).Error);
    }

    [Fact]
    public async Task EveryStep_ByOthersThanAdmins_IsRefused()
    {
        var draft = await ChangedAsync("What would it have to bring you?");
        foreach (var viewer in new[] { _people.Rep, _people.Manager, _people.Analyst })
        {
            Assert.Equal(PlaybookProblem.Forbidden, (await Draft.StartAsync(viewer, null, "Mine", None)).Error);
            Assert.Equal(PlaybookProblem.Forbidden, (await Draft.SaveEntryAsync(viewer, draft.Version.Id, new EntryEdit(PlaybookParts.PlainWords, null, []), None)).Error);
            Assert.Equal(PlaybookProblem.Forbidden, (await Draft.DiscardAsync(viewer, draft.Version.Id, None)).Error);
            Assert.Equal(PlaybookProblem.Forbidden, (await Publish.RunAsync(viewer, draft.Version.Id, draft.Version.Revision, None)).Error);
            Assert.Equal(PlaybookProblem.Forbidden, (await Publish.RollBackAsync(viewer, 1, 1, None)).Error);
        }

        Assert.Empty(await new SeePlaybooks(_store).ListAsync(_people.Rep, None));
        Assert.Null(await new SeePlaybooks(_store).FindAsync(_people.Rep, draft.Version.Id, None));
        Assert.NotNull(await new SeePlaybooks(_store).FindAsync(_people.Manager, draft.Version.Id, None));
    }

    [Fact]
    public async Task Current_AVersionThatNoLongerKeepsTheRules_GivesTheOneBeforeIt()
    {
        await PublishAsync(await ChangedAsync("What would it have to bring you?"));
        await using var db = _database.CreateDbContext();
        var second = (await _store.FindAsync(2, None))!.Version.Id;
        await db.PlaybookTexts.Where(x => x.VersionId == second && x.Part == PlaybookParts.Trackers).ExecuteUpdateAsync(x => x.SetProperty(t => t.Text, "[{}]"));

        Assert.Equal(1, (await Process().CurrentAsync(None)).Version);
    }

    private StoredPlaybooks Process() => new(_store, _time, NullLogger<StoredPlaybooks>.Instance);

    private async Task<StoredPlaybook> StartAsync()
    {
        var started = await Draft.StartAsync(_people.Admin, null, "Better answers", None);
        return (await _store.FindAsync(started.Value!.Id, None))!;
    }

    private async Task<StoredPlaybook> ChangedAsync(string question)
    {
        var draft = await StartAsync();
        var saved = await SaveAsync(draft, draft.Entries(PlaybookParts.Objections)![0], x => x["question"] = question);
        return saved.Value!;
    }

    private Task<Domain.Result<StoredPlaybook, PlaybookProblem>> SaveAsync(StoredPlaybook draft, PlaybookEntry entry, Action<JsonObject> change)
    {
        var after = (JsonObject)JsonNode.Parse(entry.Text)!;
        change(after);
        return Draft.SaveEntryAsync(_people.Admin, draft.Version.Id, new EntryEdit(entry.Part, entry, after), None);
    }

    private async Task<PlaybookVersion> PublishAsync(StoredPlaybook draft)
    {
        var published = await Publish.RunAsync(_people.Admin, draft.Version.Id, draft.Version.Revision, None);
        Assert.Null(published.Error);
        return published.Value!;
    }

    private async Task<List<string>> ActionsAsync()
    {
        await using var db = _database.CreateDbContext();
        return await db.Audit.OrderBy(x => x.Action).Select(x => x.Action).ToListAsync();
    }
}
