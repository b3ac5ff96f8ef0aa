using Microsoft.AspNetCore.Components;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Governance;

public sealed partial class UsersPage(
    ICurrentViewer viewers, IUserQueries users, ITeamQueries teams, InviteUser invitations, Confirmations confirm, Toasts toasts, NavigationManager nav)
{
    private Viewer? _viewer;
    private UserPage? _page;
    private UserListItem? _opened;
    private IReadOnlyList<TeamListItem> _teams = [];
    private IReadOnlyList<InvitationListItem> _invitations = [];
    private IReadOnlyList<TabItem> _tabs = [new("people", "People"), new("invitations", "Invitations")];
    private GovernanceError? _error;

    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    [SupplyParameterFromQuery]
    public string? Role { get; set; }

    [SupplyParameterFromQuery]
    public Guid? Team { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageIndex { get; set; }

    /// <summary>The person in the drawer.</summary>
    [SupplyParameterFromQuery]
    public Guid? User { get; set; }

    /// <summary>The drawer invites.</summary>
    [SupplyParameterFromQuery]
    public bool Invite { get; set; }

    private bool IsInvitations => Tab == "invitations";

    private string InviteHref => nav.GetUriWithQueryParameters(new Dictionary<string, object?> { ["invite"] = true, ["user"] = null });

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        _viewer = await viewers.GetAsync();
        if (_viewer is not { } viewer)
        {
            return;
        }

        _teams = await teams.ListAsync(viewer, CancellationToken.None);
        _invitations = await users.InvitationsAsync(viewer, CancellationToken.None);
        _page = await users.ListAsync(viewer, Filter(), CancellationToken.None);
        _opened = User is { } id ? await users.FindAsync(viewer, new UserId(id), CancellationToken.None) : null;
        _error = User is not null && _opened is null ? GovernanceError.NoUser : null;
        _tabs = [new("people", "People"), new("invitations", "Invitations", _invitations.Count == 0 ? null : _invitations.Count)];
    }

    private async Task WithdrawAsync(InvitationListItem invitation)
    {
        var question = new Confirmation($"Withdraw the invitation of {invitation.Name}?", "The link stops working. You can invite again.", "Withdraw");
        if (_viewer is not { } viewer || !await confirm.AskAsync(question))
        {
            return;
        }

        var withdrawn = await invitations.WithdrawAsync(viewer, invitation.Id, CancellationToken.None);
        await ReloadAsync();
        _error = withdrawn.Error;
        if (withdrawn.IsSuccess)
        {
            toasts.Done("Invitation withdrawn");
        }
    }

    private UserFilter Filter() => new()
    {
        Text = Q,
        Role = Enum.TryParse<UserRole>(Role, out var role) ? role : null,
        Team = Team is { } team ? new TeamId(team) : null,
        Disabled = State switch { "active" => false, "disabled" => true, _ => null },
        Page = PageIndex ?? 0,
    };

    // Another filter begins at its own first page.
    private void Go(string parameter, object? value) => nav.NavigateTo(nav.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [parameter] = value is string { Length: > 0 } text ? text : null, ["page"] = null }));

    private string Without(string parameter) => nav.GetUriWithQueryParameter(parameter, (string?)null);
}
