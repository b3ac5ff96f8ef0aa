using Microsoft.AspNetCore.Components;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Playbooks.Replay;
using RevOps.Domain.Coaching.Playbooks.Versions;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Coaching.Playbooks;

/// <summary>Starts, watches and shows a replay. The run is not the page's: leave it, come back, and it is there.</summary>
public sealed partial class ReplayPage(ICurrentViewer viewers, SeePlaybooks playbooks, IPlaybookReplays replays, TimeProvider time) : IDisposable
{
    private static readonly int[] Counts = [10, 25, 50, 100, 200, 500];

    private Viewer? _viewer;
    private StoredPlaybook? _draft;
    private ReplayRun? _run;
    private PlaybookProblem? _problem;
    private Pace? _pace;
    private IDisposable? _changes;
    private int _calls = 50;
    private bool _loaded;

    /// <summary>The draft.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The kind that the list is narrowed to.</summary>
    [SupplyParameterFromQuery(Name = "kind")]
    public string? KindKey { get; set; }

    private CueKind? Kind => Enum.TryParse<CueKind>(KindKey, out var kind) && Enum.IsDefined(kind) ? kind : null;

    private bool IsOn => _run is { IsOn: true };

    private string Subtitle => _draft is null ? "Which cues would come, go or change." : $"{_draft.Version.Note}. Which cues would come, go or change.";

    public void Dispose()
    {
        _changes?.Dispose();
        _pace?.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        _viewer = await viewers.GetAsync();
        if (_viewer is null)
        {
            return;
        }

        _draft = await playbooks.FindAsync(_viewer, Id, CancellationToken.None);
        _run = replays.Latest(_viewer, Id);
        _loaded = true;
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _pace = new Pace(time, DrawAsync, TimeSpan.FromMilliseconds(250));
            _changes = replays.OnChanged(_pace.Ask);
            _pace.Ask();
        }
    }

    private async Task StartAsync()
    {
        if (_viewer is null || IsOn)
        {
            return;
        }

        _draft = await playbooks.FindAsync(_viewer, Id, CancellationToken.None);
        var started = await replays.StartAsync(_viewer, Id, _calls, CancellationToken.None);
        _problem = started.Error;
        _run = started.IsSuccess ? started.Value : _run;
    }

    private void Cancel()
    {
        if (_viewer is not null && _run is not null)
        {
            replays.Cancel(_viewer, _run.Id);
        }
    }

    private Task DrawAsync() => InvokeAsync(() =>
    {
        var run = _viewer is null ? null : replays.Latest(_viewer, Id);
        if (run != _run)
        {
            _run = run;
            StateHasChanged();
        }
    });
}
