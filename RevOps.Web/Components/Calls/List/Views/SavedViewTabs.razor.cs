using Microsoft.AspNetCore.Components;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Calls.List.Views;

/// <summary>The viewer's kept filters as tabs. A view is the one whose filter the list shows, whatever the page.</summary>
public sealed partial class SavedViewTabs(ISavedViews store, Toasts toasts)
{
    private const int LongestQuery = 2000;
    private IReadOnlyList<SavedView> _views = [];
    private bool _read;

    [Parameter, EditorRequired]
    public Viewer? Viewer { get; set; }

    /// <summary>Path of the list.</summary>
    [Parameter, EditorRequired]
    public string Page { get; set; } = "";

    /// <summary>Name of the list without a filter.</summary>
    [Parameter, EditorRequired]
    public string All { get; set; } = "";

    /// <summary>Views that everybody has.</summary>
    [Parameter]
    public IReadOnlyList<StandardView> Standard { get; set; } = [];

    /// <summary>The filter as the list's URL has it, without the page.</summary>
    [Parameter, EditorRequired]
    public string Query { get; set; } = "";

    private StandardView? CurrentStandard => Standard.FirstOrDefault(x => x.Query == Query);

    private SavedView? Current => _views.FirstOrDefault(x => x.Query == Query);

    protected override async Task OnParametersSetAsync()
    {
        if (!_read && Viewer is not null && RendererInfo.IsInteractive)
        {
            _read = true;
            await ReadAsync();
        }
    }

    private async Task ReadAsync() => _views = await store.ListAsync(Viewer!, Page, CancellationToken.None);

    private async Task SaveAsync(string name)
    {
        if (Query.Length > LongestQuery)
        {
            toasts.Failed("This filter is too long to be kept", "Shorten the search words and save it again.");
            return;
        }

        await store.SaveAsync(Viewer!, Page, name, Query, CancellationToken.None);
        await ReadAsync();
        toasts.Done($"Saved as “{name}”");
    }

    private async Task RenameAsync(SavedView view, string name)
    {
        if (name == view.Name)
        {
            return;
        }

        await store.SaveAsync(Viewer!, Page, name, view.Query, CancellationToken.None);
        await store.DeleteAsync(Viewer!, view.Id, CancellationToken.None);
        await ReadAsync();
    }

    private async Task DeleteAsync(SavedView view)
    {
        await store.DeleteAsync(Viewer!, view.Id, CancellationToken.None);
        await ReadAsync();
        toasts.Done($"Deleted the view “{view.Name}”", () => InvokeAsync(async () =>
        {
            await store.SaveAsync(Viewer!, Page, view.Name, view.Query, CancellationToken.None);
            await ReadAsync();
            StateHasChanged();
        }));
    }
}
