using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Connections;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Crm.Connections;

public sealed partial class ConnectionDrawer(
    ICurrentViewer viewers, EditConnections edit, TestConnection test, Confirmations confirm, Toasts toasts, NavigationManager nav, ViewerClock clock) : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private ConnectionForm _form = new();
    private ConnectionListItem? _begun;
    private ConnectionForm _clean = new();
    private FieldProblems _problems = FieldProblems.None;
    private CrmSettingsError? _error;
    private Drawer? _drawer;
    private CrmCheck? _check;
    private bool _testing;
    private bool _busy;
    private bool _filled;
    private bool _toWrong;
    private bool _left;

    /// <summary>The connection as it is now; null for a new one.</summary>
    [Parameter, EditorRequired]
    public ConnectionListItem? Item { get; set; }

    /// <summary>The kinds of CRM that can be connected.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<CrmKind> Kinds { get; set; } = [];

    [Parameter, EditorRequired]
    public EventCallback<ConnectionListItem> OnPause { get; set; }

    /// <summary>Something was stored; awaited, so that the drawer goes on with what is stored.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnChanged { get; set; }

    private ViewerClock Clock => clock;

    private string Subtitle => Item is null
        ? "Calls that end from now on are reviewed; older ones are not fetched"
        : $"{Kinds.FirstOrDefault(x => x.Key == Item.Kind)?.Name ?? Item.Kind}, connected {Times.Absolute(clock.Local(Item.CreatedAt))}";

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override void OnParametersSet()
    {
        // The page refreshes all the time; what is being edited must survive that.
        if (!_filled)
        {
            Begin();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_toWrong && _drawer is not null)
        {
            _toWrong = false;
            await _drawer.FocusWrongAsync();
        }
    }

    private void Begin()
    {
        (_filled, _begun, _error, _problems) = (true, Item, null, FieldProblems.None);
        _form = Item is { } item ? ConnectionForm.Of(item) : Kinds.Count > 0 ? ConnectionForm.New(Kinds[0]) : new();
        _clean = _form with { };
    }

    private void ChooseKind(ChangeEventArgs e)
    {
        if (Kinds.FirstOrDefault(x => x.Key == e.Value as string) is { } kind)
        {
            (_form.Kind, _form.Address) = (kind.Key, kind.BaseAddress.ToString());
        }
    }

    private async Task SaveAsync()
    {
        if (_busy || IsWrong() || await viewers.GetAsync() is not { } viewer)
        {
            return;
        }

        _busy = true;
        var saved = _begun is { } begun
            ? await edit.ChangeAsync(
                viewer, begun.Id, new(begun.Settings, begun.SecretsSetAt, _form.Settings, _form.Secrets(begun.SignIn)), CancellationToken.None)
            : await edit.CreateAsync(
                viewer, _form.Kind, _form.Settings, _form.Secrets(null) ?? new SecretsChange { SignIn = _form.SignIn }, CancellationToken.None);
        _busy = false;
        if (!saved.IsSuccess)
        {
            Refuse(saved.Error);
            return;
        }

        // From here on nothing is lost by leaving.
        _clean = _form with { };

        toasts.Done(_begun is null ? $"{_form.Name.Trim()} is connected" : $"{_form.Name.Trim()} is saved");
        await OnChanged.InvokeAsync();
        if (_begun is null)
        {
            nav.NavigateTo($"/admin/connections?id={saved.Value}");
        }
        else
        {
            Begin();
        }
    }

    private async Task TestAsync()
    {
        if (_testing || IsWrong() || await viewers.GetAsync() is not { } viewer)
        {
            return;
        }

        (_testing, _check, _error) = (true, null, null);
        try
        {
            var result = await test.RunAsync(viewer, _begun?.Id, _form.Kind, _form.Settings, _form.Secrets(_begun?.SignIn), _gone.Token);
            _check = result.Value;
            Refuse(result.Error);
        }
        catch (OperationCanceledException)
        {
            // The drawer was closed.
        }
        finally
        {
            _testing = false;
        }
    }

    private async Task DeleteAsync()
    {
        if (_begun is not { } connection || await viewers.GetAsync() is not { } viewer)
        {
            return;
        }

        var loss = await edit.LossAsync(viewer, connection.Id, CancellationToken.None);
        if (!loss.IsSuccess)
        {
            _error = loss.Error;
            return;
        }

        var back = connection.Demo ? " The demo makes it anew, empty, at the next start." : "";
        var question = new Confirmation($"Delete {connection.Settings.Name}?", loss.Value.InWords() + back, "Delete", Destroys: true);
        if (!await confirm.AskAsync(question))
        {
            return;
        }

        var deleted = await edit.DeleteAsync(viewer, connection.Id, confirmed: !loss.Value.IsNothing, CancellationToken.None);
        _error = deleted.Error;
        if (deleted.IsSuccess)
        {
            _left = true;
            toasts.Done($"{connection.Settings.Name} is deleted");
            await OnChanged.InvokeAsync();
            nav.NavigateTo("/admin/connections");
        }
    }

    private bool IsWrong()
    {
        _error = null;
        _problems = new(ConnectionProblems.Of(_form.Settings, _begun is null ? _form.Secrets(null) : null));
        _toWrong = _problems.All.Count > 0;
        return _toWrong;
    }

    // What is about a field is said there.
    private void Refuse(CrmSettingsError? error)
    {
        var ofField = error is { Field.Length: > 0 };
        (_error, _problems, _toWrong) = (ofField ? null : error, ofField ? new([error!]) : FieldProblems.None, ofField);
    }

    // Stopped first and asked then: whoever agrees is sent on to where they were going.
    private void OnLeaving(LocationChangingContext leaving)
    {
        if (!_left && _form != _clean)
        {
            leaving.PreventNavigation();
            _ = AskAsync(leaving.TargetLocation);
        }
    }

    private async Task AskAsync(string target)
    {
        var question = new Confirmation("Discard what you typed?", "It is not saved yet, and cannot be brought back.", "Discard", Destroys: true);
        if (!_left && await confirm.AskAsync(question))
        {
            _left = true;
            nav.NavigateTo(target);
        }
    }
}
