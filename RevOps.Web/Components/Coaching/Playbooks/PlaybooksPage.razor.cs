using Microsoft.AspNetCore.Components;
using RevOps.Domain.Coaching.Playbooks.Versions;
using RevOps.Domain.Governance;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Coaching.Playbooks;

/// <summary>All versions, the drafts above.</summary>
public sealed partial class PlaybooksPage(ICurrentViewer viewers, SeePlaybooks playbooks, DraftPlaybook draft, NavigationManager nav)
{
    private Viewer? _viewer;
    private IReadOnlyList<PlaybookVersion>? _versions;
    private PlaybookProblem? _problem;
    private string _note = "";
    private int? _from;
    private bool _busy;
    private bool _shipped;

    /// <summary>The drawer that begins a draft.</summary>
    [SupplyParameterFromQuery]
    public bool New { get; set; }

    private int? InForce => _versions?.Max(x => x.Number);

    protected override async Task OnParametersSetAsync()
    {
        _viewer = await viewers.GetAsync();
        _versions = _viewer is null ? null : await playbooks.ListAsync(_viewer, CancellationToken.None);
        _shipped = New && _viewer is not null && await playbooks.ShipsAnotherAsync(_viewer, CancellationToken.None);
        _from ??= InForce;
        _problem = null;
    }

    private async Task StartAsync()
    {
        if (_busy || _viewer is null)
        {
            return;
        }

        _busy = true;
        var started = await draft.StartAsync(_viewer, _from, _note, CancellationToken.None);
        _busy = false;
        _problem = started.Error;
        if (started.IsSuccess)
        {
            nav.NavigateTo(new PlaybookUrl(started.Value.Id).ToString());
        }
    }
}
