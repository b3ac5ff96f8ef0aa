using Microsoft.AspNetCore.Components;
using RevOps.Domain.Governance;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Governance;

public sealed partial class OwnTokenDrawer(ICurrentViewer viewers, EditOwnTokens edit)
{
    private string _name = "";
    private string? _token;
    private GovernanceError? _error;
    private bool _busy;

    [Parameter]
    public EventCallback OnIssued { get; set; }

    private async Task IssueAsync()
    {
        if (_busy || await viewers.GetAsync() is not { } viewer)
        {
            return;
        }

        _busy = true;
        var issued = await edit.IssueAsync(viewer, _name, CancellationToken.None);
        _busy = false;
        _error = issued.Error;
        if (issued.IsSuccess)
        {
            _token = issued.Value.Key;
            await OnIssued.InvokeAsync();
        }
    }
}
