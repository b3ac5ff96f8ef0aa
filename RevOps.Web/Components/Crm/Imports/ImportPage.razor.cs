using Microsoft.AspNetCore.Components;
using RevOps.Domain;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Crm.Imports.Targets;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Crm.Imports;

/// <summary>One import: what its columns mean, what a trial says, how far it is, and the way back.</summary>
public sealed partial class ImportPage(
    ICurrentViewer viewers,
    IImportQueries queries,
    PreviewImport previews,
    SteerImports steer,
    IImportSignals signals,
    Confirmations confirmations,
    NavigationManager nav,
    TimeProvider time,
    ILogger<ImportPage> logger) : IDisposable
{
    private const int ShownProblems = 50;
    private Viewer? _viewer;
    private Import? _import;
    private MappingForm? _form;
    private ImportPreview? _preview;
    private ImportError? _error;
    private IReadOnlyList<ImportProblem> _problems = [];
    private IReadOnlyList<string> _sources = [];
    private ImportUpdates? _updates;
    private bool _gone;
    private bool _busy;

    /// <summary>The import.</summary>
    [Parameter]
    public Guid Id { get; set; }

    private ImportId ImportId => new(Id);

    private string Subtitle => _import is { } import
        ? $"{ImportTargets.Of(import.Kind).Name} from {import.Source} · {ImportWords.Size(import.Bytes)}{(_preview is null ? "" : ", " + _preview.Dialect)} · uploaded by {import.CreatedByName}"
        : "";

    public void Dispose() => _updates?.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        _viewer = await viewers.GetAsync();
        (_form, _preview, _error) = (null, null, null);
        await ReadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _updates = new ImportUpdates(signals, time, () => InvokeAsync(async () =>
            {
                await ReadAsync();
                StateHasChanged();
            }), logger);
        }
    }

    private static string Outcome(ImportState state) => state switch
    {
        ImportState.Trying or ImportState.Tried => "What an import would do",
        ImportState.Undone => "What it had done",
        _ => "What became of the rows",
    };

    private async Task ReadAsync()
    {
        _import = await queries.FindAsync(ImportId, CancellationToken.None);
        _gone = _import is null;
        if (_import is not { } import || _viewer is null)
        {
            return;
        }

        _problems = import.Counts.Refused > 0 ? await queries.ProblemsAsync(ImportId, ShownProblems, CancellationToken.None) : [];
        if (import.CanChange && _form is null)
        {
            _form = new MappingForm(import);
            _sources = await queries.SourcesAsync(CancellationToken.None);
            await PreviewAsync();
        }
    }

    private async Task PreviewAsync()
    {
        if (_form is { } form && _viewer is { } viewer)
        {
            var preview = await previews.RunAsync(viewer, ImportId, form.Mapping, CancellationToken.None);
            (_preview, _error) = (preview.Value ?? _preview, preview.Error);
        }
    }

    private async Task GuessAsync(ImportKind kind)
    {
        var guess = await previews.GuessAsync(_viewer!, ImportId, kind, CancellationToken.None);
        _error = guess.Error;
        if (guess.IsSuccess)
        {
            _form!.Take(guess.Value);
            await PreviewAsync();
        }
    }

    private Task TryAsync() => MappedAsync(() => steer.TryAsync(_viewer!, ImportId, CancellationToken.None));

    private Task StartAsync() => MappedAsync(() => steer.StartAsync(_viewer!, ImportId, CancellationToken.None));

    private Task StopAsync() => DoAsync(() => steer.StopAsync(_viewer!, ImportId, CancellationToken.None));

    private async Task UndoAsync()
    {
        if (await confirmations.AskAsync(new(
            "Undo this import?",
            "Rows that it made are removed, also where they were changed since. Fields that it changed go back, unless somebody changed them since. Accounts, people and deals that calls or notes hang on stay.",
            "Undo", Destroys: true)))
        {
            await DoAsync(() => steer.UndoAsync(_viewer!, ImportId, CancellationToken.None));
        }
    }

    private async Task ThrowAwayAsync()
    {
        await DoAsync(() => steer.ThrowAwayAsync(_viewer!, ImportId, CancellationToken.None));
        if (_error is null)
        {
            nav.NavigateTo("/admin/imports");
        }
    }

    private Task MappedAsync(Func<Task<Result<Import, ImportError>>> work) => DoAsync(async () =>
    {
        var mapped = await steer.MapAsync(_viewer!, ImportId, _form!.Source, _form.Mapping, CancellationToken.None);
        return mapped.IsSuccess ? await work() : mapped;
    });

    private async Task DoAsync(Func<Task<Result<Import, ImportError>>> work)
    {
        if (_viewer is null || _busy)
        {
            return;
        }

        _busy = true;
        try
        {
            _error = (await work()).Error;
        }
        finally
        {
            _busy = false;
        }

        await ReadAsync();
    }
}
