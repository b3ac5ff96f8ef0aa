using Microsoft.AspNetCore.Components;
using RevOps.Domain.Governance;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Governance;

public sealed partial class InviteDrawer(ICurrentViewer viewers, InviteUser invite, NavigationManager nav)
{
    private readonly HashSet<TeamId> _chosen = [];
    private string _email = "";
    private string _name = "";
    private UserRole _role = UserRole.Rep;
    private string? _link;
    private GovernanceError? _error;
    private bool _busy;

    [Parameter, EditorRequired]
    public string CloseTo { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<TeamListItem> Teams { get; set; } = [];

    [Parameter]
    public EventCallback OnInvited { get; set; }

    private async Task InviteAsync()
    {
        if (_busy || await viewers.GetAsync() is not { } viewer)
        {
            return;
        }

        _busy = true;
        var issued = await invite.RunAsync(viewer, new InvitedPerson(_email, _name, _role, [.. _chosen]), CancellationToken.None);
        _busy = false;
        _error = issued.Error;
        if (issued.IsSuccess)
        {
            _link = nav.ToAbsoluteUri($"/account/invitation/{issued.Value.Token}").ToString();
            _email = "";
            await OnInvited.InvokeAsync();
        }
    }
}
