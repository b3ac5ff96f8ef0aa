using Microsoft.AspNetCore.Components;
using RevOps.Domain;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Governance;

public sealed partial class UserDrawer(ICurrentViewer viewers, ChangeUserAccess access, ResetPassword reset, Toasts toasts, NavigationManager nav)
{
    private HashSet<TeamId> _chosen = [];
    private UserRole _role;
    private UserListItem? _shown;
    private string? _link;
    private GovernanceError? _error;

    [Parameter, EditorRequired]
    public UserListItem User { get; set; } = null!;

    /// <summary>The viewer.</summary>
    [Parameter, EditorRequired]
    public Viewer Me { get; set; } = null!;

    [Parameter, EditorRequired]
    public IReadOnlyList<TeamListItem> Teams { get; set; } = [];

    [Parameter, EditorRequired]
    public string CloseTo { get; set; } = "";

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private bool IsChanged => _role != User.Role || !_chosen.SetEquals(User.Teams.Select(x => x.Id));

    protected override void OnParametersSet()
    {
        // The page renders often; what is being edited must survive that.
        if (!ReferenceEquals(_shown, User))
        {
            _shown = User;
            _role = User.Role;
            _chosen = [.. User.Teams.Select(x => x.Id)];
        }
    }

    private Task SaveAsync()
    {
        var (role, teams) = (User.Role, User.Teams.Select(x => x.Id).ToList());
        return ChangeAsync(
            viewer => access.SetAsync(viewer, User.Id, _role, [.. _chosen], CancellationToken.None),
            $"{User.Name} is {_role} in {_chosen.Count} {(_chosen.Count == 1 ? "team" : "teams")}",
            undo: viewer => access.SetAsync(viewer, User.Id, role, teams, CancellationToken.None));
    }

    private Task DisableAsync() => ChangeAsync(
        viewer => access.DisableAsync(viewer, User.Id, CancellationToken.None),
        $"{User.Name} is disabled; their open pages end",
        undo: viewer => access.EnableAsync(viewer, User.Id, CancellationToken.None));

    private Task EnableAsync() => ChangeAsync(
        viewer => access.EnableAsync(viewer, User.Id, CancellationToken.None), $"{User.Name} may sign in again", undo: null);

    private async Task LinkAsync()
    {
        if (await viewers.GetAsync() is { } viewer)
        {
            var issued = await reset.IssueAsync(viewer, User.Id, CancellationToken.None);
            _error = issued.Error;
            _link = issued.IsSuccess ? nav.ToAbsoluteUri($"/account/reset/{issued.Value.Token}").ToString() : null;
        }
    }

    private async Task ChangeAsync(
        Func<Viewer, Task<Result<UserId, GovernanceError>>> change, string done, Func<Viewer, Task<Result<UserId, GovernanceError>>>? undo)
    {
        if (await viewers.GetAsync() is not { } viewer)
        {
            return;
        }

        var result = await change(viewer);
        _error = result.Error;
        if (result.IsSuccess)
        {
            toasts.Done(done, undo is null ? null : () => ChangeAsync(undo, "Taken back", undo: null));
        }

        await OnChanged.InvokeAsync();
    }
}
