using Microsoft.AspNetCore.Components;
using RevOps.Domain;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Governance;

/// <summary>A page that lists what programs sign in with, whoever's, and revokes it.</summary>
/// <param name="word">What the page calls one: "key", "token".</param>
public abstract class KeyListPage(string word) : ComponentBase
{
    /// <summary>The drawer makes one.</summary>
    [SupplyParameterFromQuery]
    public bool New { get; set; }

    /// <summary>What is listed; null until it is read.</summary>
    protected IReadOnlyList<ApiKeyListItem>? Keys { get; private set; }

    /// <summary>Why the last one was not revoked.</summary>
    protected GovernanceError? Error { get; private set; }

    [Inject]
    private ICurrentViewer Viewers { get; set; } = null!;

    [Inject]
    private Confirmations Confirm { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    /// <summary>Those that the page lists for this person.</summary>
    protected abstract Task<IReadOnlyList<ApiKeyListItem>> ReadAsync(Viewer viewer);

    /// <summary>Revokes one, if the person may.</summary>
    protected abstract Task<Result<Guid, GovernanceError>> RevokeAsync(Viewer viewer, Guid id);

    protected override Task OnParametersSetAsync() => ReloadAsync();

    protected async Task ReloadAsync()
    {
        if (await Viewers.GetAsync() is { } viewer)
        {
            Keys = await ReadAsync(viewer);
        }
    }

    protected async Task AskAndRevokeAsync(ApiKeyListItem key)
    {
        var question = new Confirmation($"Revoke {key.Name}?", $"Whatever uses it is refused from now on. A revoked {word} never works again.", "Revoke", Destroys: true);
        if (!await Confirm.AskAsync(question) || await Viewers.GetAsync() is not { } viewer)
        {
            return;
        }

        var revoked = await RevokeAsync(viewer, key.Id);
        Error = revoked.Error;
        if (revoked.IsSuccess)
        {
            Toasts.Done($"{key.Name} revoked");
        }

        await ReloadAsync();
    }
}
