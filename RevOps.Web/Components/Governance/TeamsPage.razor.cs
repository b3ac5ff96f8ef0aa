using Microsoft.AspNetCore.Components;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Governance;

public sealed partial class TeamsPage(
    ICurrentViewer viewers, ITeamQueries queries, EditTeams edit, Confirmations confirm, Toasts toasts, NavigationManager nav)
{
    private Viewer? _viewer;
    private IReadOnlyList<TeamListItem>? _teams;
    private TeamListItem? _opened;
    private string _name = "";
    private GovernanceError? _error;
    private GovernanceError? _formError;

    /// <summary>The team in the drawer.</summary>
    [SupplyParameterFromQuery]
    public Guid? Team { get; set; }

    /// <summary>The drawer makes a team.</summary>
    [SupplyParameterFromQuery]
    public bool New { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        await ReloadAsync();
        _opened = _teams?.FirstOrDefault(x => x.Id.Value == Team);
        _name = _opened?.Name ?? "";
        _formError = null;
    }

    private async Task ReloadAsync()
    {
        _viewer = await viewers.GetAsync();
        _teams = _viewer is null ? null : await queries.ListAsync(_viewer, CancellationToken.None);
    }

    private async Task SaveAsync()
    {
        if (await viewers.GetAsync() is not { } viewer)
        {
            return;
        }

        var saved = _opened is { } team
            ? await edit.RenameAsync(viewer, team.Id, _name, CancellationToken.None)
            : await edit.CreateAsync(viewer, _name, CancellationToken.None);
        _formError = saved.Error;
        if (saved.IsSuccess)
        {
            toasts.Done(_opened is null ? "Team created" : "Team renamed");
            nav.NavigateTo("/admin/teams");
        }
    }

    private async Task DeleteAsync(TeamListItem team)
    {
        var question = new Confirmation($"Delete {team.Name}?", "It has neither people nor calls. Open invitations to it lose the team.", "Delete", Destroys: true);
        if (!await confirm.AskAsync(question) || await viewers.GetAsync() is not { } viewer)
        {
            return;
        }

        var deleted = await edit.DeleteAsync(viewer, team.Id, CancellationToken.None);
        _error = deleted.Error;
        if (deleted.IsSuccess)
        {
            toasts.Done($"{team.Name} deleted");
        }

        await ReloadAsync();
    }
}
