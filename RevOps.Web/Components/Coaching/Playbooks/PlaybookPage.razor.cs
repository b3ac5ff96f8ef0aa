using Microsoft.AspNetCore.Components;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Playbooks.Editing;
using RevOps.Domain.Coaching.Playbooks.Versions;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Coaching.Playbooks;

/// <summary>One version: read by part, a draft also edited, compared, published.</summary>
public sealed partial class PlaybookPage(ICurrentViewer viewers, SeePlaybooks playbooks, DraftPlaybook draft, ViewerClock clock, Toasts toasts)
{
    private Viewer? _viewer;
    private StoredPlaybook? _playbook;
    private PlaybookComparison? _comparison;
    private IReadOnlyList<PlaybookError> _errors = [];
    private IReadOnlyList<EntryChange> _kept = [];
    private IReadOnlyList<TabItem> _tabs = [];
    private PlaybookProblem? _problem;
    private int _inForce;
    private bool _loaded;

    /// <summary>The version.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The part, by its key in the address.</summary>
    [SupplyParameterFromQuery(Name = "part")]
    public string? PartKey { get; set; }

    /// <summary>Words searched.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    /// <summary>The entry in the drawer; empty for a new one.</summary>
    [SupplyParameterFromQuery]
    public string? Entry { get; set; }

    /// <summary>The part as text.</summary>
    [SupplyParameterFromQuery(Name = "text")]
    public bool AsText { get; set; }

    /// <summary>Kind of objection, or gap of the deal.</summary>
    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    /// <summary>All entries, also where there are many.</summary>
    [SupplyParameterFromQuery]
    public bool All { get; set; }

    private string? Part => PartKey == PlaybookUrl.Differences ? PartKey : PlaybookParts.All.FirstOrDefault(x => PlaybookUrl.KeyOf(x) == PartKey);

    private string CurrentPart => Part ?? PlaybookParts.All[0];

    private PlaybookUrl Url => new(Id, Part, Search, Entry, AsText, Kind, All);

    private PlaybookVersion Version => _playbook!.Version;

    private bool MayEdit => _viewer is { Administers: true } && Version.IsDraft;

    private string Title => Version.IsDraft ? "Draft of the playbook" : $"Playbook, version {Version.Number}";

    private string Trail => Version switch
    {
        { IsDraft: true } => $"Begun by {Version.CreatedBy} from {Version.Origin}, last changed by {Version.ChangedBy} {Ago(Version.ChangedAt)}",
        { RestoredFrom: not null } => $"Begun from {Version.Origin}, published by {Version.PublishedBy} {Ago(Version.PublishedAt!.Value)}",
        _ => $"Published by {Version.PublishedBy} {Ago(Version.PublishedAt!.Value)}",
    };

    protected override async Task OnParametersSetAsync()
    {
        if (_playbook?.Version.Id != Id)
        {
            (_problem, _kept) = (null, []);
            await ReloadAsync();
        }
    }

    private async Task ReloadAsync()
    {
        _viewer = await viewers.GetAsync();
        if (_viewer is null)
        {
            return;
        }

        _playbook = await playbooks.FindAsync(_viewer, Id, CancellationToken.None);
        _loaded = true;
        if (_playbook is null)
        {
            return;
        }

        _inForce = (await playbooks.ListAsync(_viewer, CancellationToken.None)).Max(x => x.Number) ?? 0;
        _comparison = await playbooks.CompareAsync(_viewer, _playbook, CancellationToken.None);
        _errors = Version.IsDraft ? _playbook.Errors() : [];
        _tabs =
        [
            .. PlaybookParts.All.Select(x => new TabItem(PlaybookUrl.KeyOf(x), PartFields.NameOf(x), _playbook.Entries(x)?.Count)),
            new TabItem(PlaybookUrl.Differences, "Differences", _comparison?.Changes.Count),
        ];
        _problem = _problem is { Kind: PlaybookProblemKind.Invalid } && _errors.Count == 0 ? null : _problem;
    }

    private void Show(PlaybookProblem? problem) => _problem = problem;

    private async Task BringUpToDateAsync()
    {
        var updated = await draft.BringUpToDateAsync(_viewer!, Id, CancellationToken.None);
        _problem = updated.Error;
        if (updated.IsSuccess)
        {
            _kept = updated.Value;
            toasts.Done("The draft is up to date");
        }

        await ReloadAsync();
    }

    private string Ago(DateTimeOffset at) => Times.Relative(clock.Local(at), clock.Now);
}
