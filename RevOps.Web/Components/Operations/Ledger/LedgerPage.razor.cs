using Microsoft.AspNetCore.Components;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Operations.Live;

namespace RevOps.Web.Components.Operations.Ledger;

/// <summary>What was written where, from what to what and why; with the way back.</summary>
public sealed partial class LedgerPage
{
    private const int MostConflicts = 5;
    private const int MostQuestions = 5;

    private readonly LiveRows<LedgerLine, Guid> _rows = new(x => x.Id);
    private readonly LiveRows<LedgerLine, Guid> _conflicts = new(x => x.Id);
    private IReadOnlyList<ReviewQuestion> _questions = [];
    private LedgerOptions? _options;
    private LedgerUrl _url = LedgerUrl.All;
    private LedgerFilter? _loaded;
    private PagePlace? _next;
    private LedgerLine? _detail;
    private Guid? _detailOf;
    private bool _moreConflicts;
    private bool _busy;

    [Inject]
    private ICrmLedger Ledger { get; set; } = null!;

    [Inject]
    private IReviewBoard Board { get; set; } = null!;

    protected override string Path => LedgerUrl.Path;

    private string Subtitle => Viewer?.Role == UserRole.Rep
        ? "What was written to the CRM about your calls, from what to what, and why."
        : "What was written to the CRM, from what to what, and why.";

    private string EmptyText => _url.Filter == new LedgerFilter()
        ? "Each note and each field that a review writes to the CRM gets a line here: what stood there before, what stands there now, the words it rests on, and a way back."
        : _url.Filter is { From: { } from, To: { } to } && from > to
            ? "The dates are the wrong way round: the first day is after the last. Swap them."
            : "No line that you may see fits all of these filters together.";

    private string? CallName => _url.Filter.Call is null ? null : _rows.Shown is [var first, ..] ? Crm.WriteWords.Call(first) : "This call";

    protected override bool Take(Uri address)
    {
        var next = LedgerUrl.Parse(address);
        (var changed, _url) = (next != _url, next);
        return changed;
    }

    protected override async Task ReadAsync(Viewer viewer)
    {
        if (_options is null)
        {
            _options = await Ledger.OptionsAsync(viewer, CancellationToken.None);
            _conflicts.Show(await ConflictsAsync(viewer));
            _questions = await QuestionsAsync(viewer);
        }

        if (_loaded != _url.Filter)
        {
            _busy = true;
            await ShowAsync(viewer);
        }

        await ReadDetailAsync(viewer);
    }

    protected override async Task RefreshAsync(Viewer viewer)
    {
        await RefreshConflictsAsync(viewer);
        _questions = await QuestionsAsync(viewer);
        var asked = _url.Filter;
        var page = await Ledger.ListAsync(viewer, asked, CancellationToken.None);
        var others = await MissingAsync(viewer, _rows, page.Items);
        if (asked == _url.Filter && asked == _loaded)
        {
            _rows.Update(page.Items, others, announce: asked is { After: null, OldestFirst: false });
        }

        await ReadDetailAsync(viewer);
    }

    private async Task ShowAsync(Viewer viewer)
    {
        var asked = _url.Filter;
        var page = await Ledger.ListAsync(viewer, asked, CancellationToken.None);

        // A slow answer to an older address is not shown.
        if (asked == _url.Filter)
        {
            _rows.Show(page.Items);
            (_loaded, _next, _busy) = (asked, page.Next, false);
        }
    }

    private Task ShowNewAsync() => ShowAsync(Viewer!);

    // What was decided stays where it is, with how it was decided; what is new is added below.
    private async Task RefreshConflictsAsync(Viewer viewer)
    {
        var fresh = await ConflictsAsync(viewer);
        _conflicts.Update(fresh, await MissingAsync(viewer, _conflicts, fresh), announce: false);
        var shown = _conflicts.Shown.Select(x => x.Id).ToHashSet();
        _conflicts.Show([.. _conflicts.Shown, .. fresh.Where(x => !shown.Contains(x.Id))]);
    }

    private async Task<IReadOnlyList<LedgerLine>> ConflictsAsync(Viewer viewer)
    {
        var found = await Ledger.ConflictsAsync(viewer, MostConflicts + 1, CancellationToken.None);
        _moreConflicts = found.Count > MostConflicts;
        return [.. found.Take(MostConflicts)];
    }

    // Others find the questions among the reviews; for a rep this is the only page about them.
    private async Task<IReadOnlyList<ReviewQuestion>> QuestionsAsync(Viewer viewer) =>
        viewer.Role == UserRole.Rep ? await Board.QuestionsAsync(viewer, MostQuestions, CancellationToken.None) : [];

    private async Task<IReadOnlyList<LedgerLine>> MissingAsync(Viewer viewer, LiveRows<LedgerLine, Guid> rows, IReadOnlyList<LedgerLine> fresh)
    {
        var missing = rows.Missing(fresh);
        return missing.Count == 0 ? [] : await Ledger.ReadAsync(viewer, missing, CancellationToken.None);
    }

    private async Task ReadDetailAsync(Viewer viewer)
    {
        if (_url.Write is not { } asked)
        {
            _detailOf = null;
            return;
        }

        var found = await Ledger.ReadAsync(viewer, [asked], CancellationToken.None);
        if (asked == _url.Write)
        {
            (_detail, _detailOf) = (found.Count == 0 ? null : found[0], asked);
        }
    }
}
