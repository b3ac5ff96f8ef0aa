using Microsoft.AspNetCore.Components;
using RevOps.Domain;
using RevOps.Domain.Coaching.Playbooks.Versions;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Coaching.Playbooks;

/// <summary>What may be done with a version as a whole.</summary>
public sealed partial class VersionActions(PublishPlaybook publish, DraftPlaybook draft, Confirmations confirm, Toasts toasts, NavigationManager nav)
{
    private bool _busy;

    /// <summary>The version.</summary>
    [Parameter, EditorRequired]
    public StoredPlaybook Playbook { get; set; } = null!;

    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public Viewer Viewer { get; set; } = null!;

    /// <summary>The number in force.</summary>
    [Parameter, EditorRequired]
    public int InForce { get; set; }

    /// <summary>Entries that differ from the version in force.</summary>
    [Parameter]
    public int Changes { get; set; }

    /// <summary>Rules that are not kept.</summary>
    [Parameter]
    public int Errors { get; set; }

    /// <summary>Something was refused; null takes it back.</summary>
    [Parameter]
    public EventCallback<PlaybookProblem?> OnProblem { get; set; }

    /// <summary>Something has changed, or was changed by others.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private PlaybookVersion Version => Playbook.Version;

    private string? Why => Changes == 0 ? "Nothing differs from the version in force" : Errors > 0 ? "Mend what is listed below first" : null;

    private Task PublishAsync() => DoAsync(
        new Confirmation(
            $"Publish this draft as version {InForce + 1}?",
            $"{Count(Changes)} differ from version {InForce}. Calls that begin from now on are coached by it; calls that are on keep theirs. You can roll back.",
            "Publish"),
        () => publish.RunAsync(Viewer, Version.Id, Version.Revision, CancellationToken.None),
        published => Opened($"Version {published.Number} is in force", published));

    private Task RollBackAsync() => DoAsync(
        new Confirmation(
            $"Roll back to version {Version.Number}?",
            $"It is published again as version {InForce + 1}, instead of version {InForce}. Calls that are on keep the version they began with.",
            "Roll back"),
        () => publish.RollBackAsync(Viewer, Version.Number!.Value, InForce, CancellationToken.None),
        restored => Opened($"Version {restored.Number} is in force; it says what version {restored.RestoredFrom} said", restored));

    private Task DiscardAsync() => DoAsync(
        new Confirmation("Discard this draft?", $"{Count(Changes)} that differ from version {InForce} are lost for everybody.", "Discard", Destroys: true),
        () => draft.DiscardAsync(Viewer, Version.Id, CancellationToken.None),
        _ =>
        {
            toasts.Done("Draft discarded");
            nav.NavigateTo(PlaybookUrl.Versions);
        });

    private async Task DoAsync(Confirmation question, Func<Task<Result<PlaybookVersion, PlaybookProblem>>> act, Action<PlaybookVersion> done)
    {
        if (!await confirm.AskAsync(question))
        {
            return;
        }

        _busy = true;
        var result = await act();
        _busy = false;
        await OnProblem.InvokeAsync(result.Error);
        await OnChanged.InvokeAsync();
        if (result.IsSuccess)
        {
            done(result.Value);
        }
    }

    private void Opened(string words, PlaybookVersion version)
    {
        toasts.Done(words);
        nav.NavigateTo(new PlaybookUrl(version.Id).ToString());
    }

    private static string Count(int changes) => changes == 1 ? "1 entry" : $"{changes} entries";
}
