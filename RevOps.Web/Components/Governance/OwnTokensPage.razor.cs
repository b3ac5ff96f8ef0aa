using Microsoft.AspNetCore.Components;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Governance;

public sealed partial class OwnTokensPage(ICurrentViewer viewers, IApiKeyQueries queries, EditOwnTokens edit, Confirmations confirm, Toasts toasts)
{
    private IReadOnlyList<ApiKeyListItem>? _tokens;
    private GovernanceError? _error;

    /// <summary>The drawer makes a token.</summary>
    [SupplyParameterFromQuery]
    public bool New { get; set; }

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        if (await viewers.GetAsync() is { } viewer)
        {
            _tokens = await queries.OwnAsync(viewer, CancellationToken.None);
        }
    }

    private async Task RevokeAsync(ApiKeyListItem token)
    {
        var question = new Confirmation($"Revoke {token.Name}?", "Whatever uses it is refused from now on. A revoked token never works again.", "Revoke", Destroys: true);
        if (!await confirm.AskAsync(question) || await viewers.GetAsync() is not { } viewer)
        {
            return;
        }

        var revoked = await edit.RevokeAsync(viewer, token.Id, CancellationToken.None);
        _error = revoked.Error;
        if (revoked.IsSuccess)
        {
            toasts.Done($"{token.Name} revoked");
        }

        await ReloadAsync();
    }
}
