using Microsoft.AspNetCore.Components;
using RevOps.Domain.Governance;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Governance;

public sealed partial class KeyDrawer(ICurrentViewer viewers, EditApiKeys edit)
{
    private static readonly IReadOnlyList<(string Scope, string Words)> Scopes =
    [
        (ApiScopes.ReadCalls, "read calls, their analysis and scores"),
        (ApiScopes.WriteCalls, "import calls"),
        (ApiScopes.Analyze, "analyse transcripts without storing them"),
    ];

    private readonly HashSet<string> _scopes = [];
    private string _name = "";
    private string? _key;
    private GovernanceError? _error;
    private bool _busy;

    [Parameter]
    public EventCallback OnIssued { get; set; }

    private void Toggle(string scope, bool on) => _ = on ? _scopes.Add(scope) : _scopes.Remove(scope);

    private async Task IssueAsync()
    {
        if (_busy || await viewers.GetAsync() is not { } viewer)
        {
            return;
        }

        _busy = true;
        var issued = await edit.IssueAsync(viewer, _name, _scopes, CancellationToken.None);
        _busy = false;
        _error = issued.Error;
        if (issued.IsSuccess)
        {
            _key = issued.Value.Key;
            await OnIssued.InvokeAsync();
        }
    }
}
