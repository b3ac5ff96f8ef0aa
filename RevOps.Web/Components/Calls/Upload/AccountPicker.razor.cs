using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using RevOps.Domain.Accounts;

namespace RevOps.Web.Components.Calls.Upload;

/// <summary>Chooses an account by typing a part of its name.</summary>
public sealed partial class AccountPicker(IAccountSearch accounts, TimeProvider time) : IDisposable
{
    private const int Most = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private CancellationTokenSource? _asked;
    private IReadOnlyList<AccountChoice>? _found;
    private string _text = "";
    private int _at;

    [Parameter, EditorRequired]
    public AccountChoice? Chosen { get; set; }

    [Parameter]
    public EventCallback<AccountChoice?> ChosenChanged { get; set; }

    public void Dispose() => Stop();

    private async Task TypedAsync(ChangeEventArgs e)
    {
        _text = (string?)e.Value ?? "";
        Stop();
        if (_text.Trim().Length == 0)
        {
            Close();
            return;
        }

        _asked = new CancellationTokenSource();
        var mine = _asked.Token;
        try
        {
            await Task.Delay(Pause, time, mine);
            var found = await accounts.FindAsync(_text, Most, mine);
            if (!mine.IsCancellationRequested)
            {
                (_found, _at) = (found, 0);
            }
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // Newer letters ask again.
        }
    }

    private async Task KeyAsync(KeyboardEventArgs e)
    {
        if (_found is not { } found)
        {
            return;
        }

        switch (e.Key)
        {
            case "ArrowDown":
                _at = Math.Min(found.Count - 1, _at + 1);
                break;
            case "ArrowUp":
                _at = Math.Max(0, _at - 1);
                break;
            case "Enter" when _at < found.Count && found.Count > 0:
                await ChooseAsync(found[_at]);
                break;
            case "Escape":
                Close();
                break;
        }
    }

    private Task ChooseAsync(AccountChoice account)
    {
        Close();
        _text = "";
        return ChosenChanged.InvokeAsync(account);
    }

    private Task ClearAsync() => ChosenChanged.InvokeAsync(null);

    private void Close() => _found = null;

    private void Stop()
    {
        _asked?.Cancel();
        _asked?.Dispose();
        _asked = null;
    }
}
