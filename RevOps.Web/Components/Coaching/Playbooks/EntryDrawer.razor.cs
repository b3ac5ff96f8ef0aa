using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Playbooks.Editing;
using RevOps.Domain.Coaching.Playbooks.Versions;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Coaching.Playbooks;

/// <summary>One entry of a draft in a form.</summary>
public sealed partial class EntryDrawer(DraftPlaybook draft, Toasts toasts, NavigationManager nav)
{
    private PlaybookEntry? _before;
    private JsonObject _entry = [];
    private IReadOnlyList<PlaybookError> _errors = [];
    private PlaybookProblem? _problem;
    private bool _busy;
    private bool _saved;
    private bool _look;
    private Drawer? _drawer;

    /// <summary>The draft.</summary>
    [Parameter, EditorRequired]
    public StoredPlaybook Playbook { get; set; } = null!;

    /// <summary>The part.</summary>
    [Parameter, EditorRequired]
    public string Part { get; set; } = "";

    /// <summary>The entry's key; empty for a new one.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = "";

    /// <summary>Where it stands.</summary>
    [Parameter, EditorRequired]
    public PlaybookUrl Url { get; set; } = null!;

    /// <summary>Who edits.</summary>
    [Parameter, EditorRequired]
    public Viewer Viewer { get; set; } = null!;

    /// <summary>Raised after it was saved.</summary>
    [Parameter]
    public EventCallback OnSaved { get; set; }

    private bool IsNew => Key.Length == 0;

    private IReadOnlyList<EntryField> Fields => PartFields.Of(Part);

    // What others save meanwhile does not replace what is being written here
    protected override void OnInitialized()
    {
        _before = IsNew ? null : Playbook.Entries(Part)?.FirstOrDefault(x => x.Key == Key);
        _entry = _before is null ? EntryJson.Empty(Fields) : EntryJson.Parse(_before.Text);
        _errors = _before is null ? [] : EntryErrors.Of(Playbook.Errors(), Part, Key);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_look && _drawer is not null)
        {
            _look = false;
            await _drawer.FocusWrongAsync();
        }
    }

    private void Take()
    {
        var theirs = _problem!.Theirs!;
        (_before, _entry, _problem) = (new PlaybookEntry(Part, Key, theirs), EntryJson.Parse(theirs), null);
    }

    private Task KeepAsync()
    {
        // Where they removed it, it is added again
        _before = _problem!.Theirs is { } theirs ? new PlaybookEntry(Part, Key, theirs) : null;
        return SaveAsync();
    }

    private async Task SaveAsync()
    {
        var saved = await ChangeAsync((JsonObject)_entry.DeepClone());
        if (saved is null)
        {
            return;
        }

        _before = saved.Entries(Part)!.Last(x => x.Text == PlaybookJson.Entry(_entry));
        _errors = EntryErrors.Of(saved.Errors(), Part, _before.Key);
        (_saved, _look) = (true, _errors.Count > 0);
        toasts.Done(IsNew ? "Added to the draft" : "Saved in the draft");
        await OnSaved.InvokeAsync();
        if (_errors.Count == 0)
        {
            nav.NavigateTo((Url with { Entry = null }).ToString());
        }
        else if (_before.Key != Key)
        {
            nav.NavigateTo((Url with { Entry = _before.Key }).ToString());
        }
    }

    private async Task RemoveAsync()
    {
        if (await ChangeAsync(null) is not null)
        {
            var removed = _before!;
            toasts.Done($"{removed.Key} removed from the draft", () => UndoAsync(removed));
            await OnSaved.InvokeAsync();
            nav.NavigateTo((Url with { Entry = null }).ToString());
        }
    }

    private async Task UndoAsync(PlaybookEntry removed)
    {
        var edit = new EntryEdit(Part, null, EntryJson.Parse(removed.Text));
        var added = await draft.SaveEntryAsync(Viewer, Playbook.Version.Id, edit, CancellationToken.None);
        if (added.IsSuccess)
        {
            await OnSaved.InvokeAsync();
        }
        else
        {
            toasts.Failed(added.Error.Problem, added.Error.Remedy);
        }
    }

    private async Task<StoredPlaybook?> ChangeAsync(JsonObject? after)
    {
        _busy = true;
        var saved = await draft.SaveEntryAsync(Viewer, Playbook.Version.Id, new EntryEdit(Part, _before, after), CancellationToken.None);
        _busy = false;
        _problem = saved.Error;
        return saved.IsSuccess ? saved.Value : null;
    }
}
