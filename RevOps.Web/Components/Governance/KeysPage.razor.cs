using Microsoft.AspNetCore.Components;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Governance;

public sealed partial class KeysPage(ICurrentViewer viewers, IApiKeyQueries queries, EditApiKeys edit, Confirmations confirm, Toasts toasts)
{
    private IReadOnlyList<ApiKeyListItem>? _keys;
    private GovernanceError? _error;

    /// <summary>The drawer makes a key.</summary>
    [SupplyParameterFromQuery]
    public bool New { get; set; }

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        if (await viewers.GetAsync() is { } viewer)
        {
            _keys = await queries.ListAsync(viewer, CancellationToken.None);
        }
    }

    private async Task RevokeAsync(ApiKeyListItem key)
    {
        var question = new Confirmation($"Revoke {key.Name}?", "Whatever uses it is refused from now on. A revoked key never works again.", "Revoke", Destroys: true);
        if (!await confirm.AskAsync(question) || await viewers.GetAsync() is not { } viewer)
        {
            return;
        }

        var revoked = await edit.RevokeAsync(viewer, key.Id, CancellationToken.None);
        _error = revoked.Error;
        if (revoked.IsSuccess)
        {
            toasts.Done($"{key.Name} revoked");
        }

        await ReloadAsync();
    }
}
