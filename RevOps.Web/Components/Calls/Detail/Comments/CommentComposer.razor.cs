using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RevOps.Domain.Governance;

namespace RevOps.Web.Components.Calls.Detail.Comments;

/// <summary>Writes a comment, with a list of people where an @ is typed.</summary>
public sealed partial class CommentComposer : IDisposable
{
    private readonly string _listId = $"people-{Guid.NewGuid():N}";
    private DotNetObjectReference<CommentComposer>? _self;
    private ElementReference _field;
    private IReadOnlyList<Person> _choices = [];
    private OpenMention? _mention;
    private string _text = "";
    private int _chosen;
    private int? _caretTo;

    /// <summary>Shows and stores what is written.</summary>
    [CascadingParameter] public required CommentDesk Desk { get; set; }

    /// <summary>The browser.</summary>
    [CascadingParameter] public required CallBrowser Browser { get; set; }

    /// <summary>The line it is about; null for the whole call.</summary>
    [Parameter] public int? Seq { get; set; }

    /// <summary>What the field is for, said to a screen reader.</summary>
    [Parameter] public string Name { get; set; } = "Comment on the call";

    /// <summary>Takes the focus at once.</summary>
    [Parameter] public bool Focus { get; set; }

    /// <summary>Leaves without a comment; without it there is no such button.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    /// <summary>The comment is stored, or stands there with the reason why not.</summary>
    [Parameter] public EventCallback OnSent { get; set; }

    /// <summary>A key that the browser leaves to us.</summary>
    [JSInvokable]
    public Task Picked(string key) => InvokeAsync(() => KeyAsync(key));

    /// <inheritdoc />
    public void Dispose() => _self?.Dispose();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            await Browser.AskAsync<object?>("compose", null, _field, _self);
            if (Focus)
            {
                await Browser.AskAsync<object?>("putCaret", null, _field, 0);
            }
        }

        if (_caretTo is { } caret)
        {
            _caretTo = null;
            await Browser.AskAsync<object?>("putCaret", null, _field, caret);
        }
    }

    private async Task TypedAsync(ChangeEventArgs change)
    {
        _text = change.Value as string ?? "";
        if (!_text.Contains('@', StringComparison.Ordinal))
        {
            CloseList();
            return;
        }

        var caret = await Browser.AskAsync("caret", _text.Length, _field);
        _mention = MentionFinder.At(_text, caret == 0 ? _text.Length : caret);
        _choices = _mention is null ? [] : MentionFinder.Choices(await Desk.PeopleAsync(), _mention);
        _chosen = 0;
    }

    private async Task KeyAsync(string key)
    {
        switch (key)
        {
            case "ArrowDown" or "ArrowUp":
                _chosen = (_chosen + (key == "ArrowDown" ? 1 : -1) + _choices.Count) % Math.Max(1, _choices.Count);
                break;
            case "Enter" or "Tab":
                await PickAsync(_chosen);
                break;
            case "Escape":
                CloseList();
                break;
            case "Send":
                await SendAsync();
                break;
            case "Leave":
                await OnClose.InvokeAsync();
                break;
        }

        StateHasChanged();
    }

    private Task PickAsync(int at)
    {
        if (_mention is not null && at >= 0 && at < _choices.Count)
        {
            (_text, var caret) = MentionFinder.Complete(_text, _mention, _choices[at]);
            _caretTo = caret;
        }

        CloseList();
        return Task.CompletedTask;
    }

    private async Task SendAsync()
    {
        var text = _text;
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        // The field is empty before the store has answered: the comment stands in the list by then.
        _text = "";
        CloseList();
        await Desk.AddAsync(Seq, text);
        await OnSent.InvokeAsync();
    }

    private void CloseList()
    {
        _mention = null;
        _choices = [];
    }
}
