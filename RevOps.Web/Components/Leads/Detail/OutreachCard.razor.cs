using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Assessment;
using RevOps.Domain.Leads.Decisions;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Leads.Detail;

/// <summary>The first message: the engine's draft, or what a person made of it.</summary>
public sealed partial class OutreachCard(WordOutreach word, Toasts toasts, IJSRuntime js)
{
    private string _subject = "";
    private string _body = "";
    private LeadProblem? _problem;
    private bool _editing;

    /// <summary>The lead.</summary>
    [Parameter, EditorRequired]
    public LeadView View { get; set; } = null!;

    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public Viewer Viewer { get; set; } = null!;

    /// <summary>Raised after it was worded.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private OutreachText? Kept => View.Record.Outreach;

    private string Subject => Kept?.Subject ?? View.Draft.Subject;

    private string Body => Kept?.Body ?? View.Draft.Body;

    private void Edit() => (_subject, _body, _problem, _editing) = (Subject, Body, null, true);

    private async Task SaveAsync()
    {
        var done = await word.RunAsync(Viewer, View.Record.Lead.Id, _subject, _body, CancellationToken.None);
        _problem = done.Error;
        if (done.IsSuccess)
        {
            _editing = false;
            await OnChanged.InvokeAsync();
        }
    }

    private async Task ForgetAsync()
    {
        var done = await word.ForgetAsync(Viewer, View.Record.Lead.Id, CancellationToken.None);
        _problem = done.Error;
        if (done.IsSuccess)
        {
            _editing = false;
            await OnChanged.InvokeAsync();
        }
    }

    private async Task CopyAsync()
    {
        try
        {
            await js.InvokeVoidAsync("navigator.clipboard.writeText", $"{Subject}\n\n{Body}");
            toasts.Done("Copied");
        }
        catch (JSException)
        {
            // Browsers give the clipboard only to https and to this machine's own pages.
            toasts.Failed("The browser did not allow the copy", "Select the text and copy it with Ctrl C");
        }
        catch (JSDisconnectedException)
        {
            // The page has gone.
        }
    }
}
