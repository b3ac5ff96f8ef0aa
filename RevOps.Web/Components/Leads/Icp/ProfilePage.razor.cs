using Microsoft.AspNetCore.Components;
using RevOps.Domain;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads.Icp.Profiles;
using RevOps.Domain.Leads.Profiles;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Leads.Icp;

/// <summary>One version: admins edit drafts, replay them over the stored leads and publish; others read.</summary>
public sealed partial class ProfilePage(ICurrentViewer viewers, SeeProfiles profiles, EditProfile edit, NavigationManager nav, Toasts toasts, Confirmations confirmations)
{
    private Viewer? _viewer;
    private ProfileVersion? _version;
    private ProfileVersion? _inForce;
    private ProfileForm? _form;
    private ProfileProblem? _problem;
    private bool _missing;

    /// <summary>The version.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The request while the page is drawn for the first time; null within the circuit.</summary>
    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private EditProfile Edit => edit;

    private bool MayEdit => _viewer is { Administers: true };

    protected override async Task OnParametersSetAsync()
    {
        _problem = null;
        _viewer = await viewers.GetAsync();
        await LoadAsync();
        if (_missing && Http is { Response.HasStarted: false } http)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task LoadAsync()
    {
        var version = _viewer is null ? null : await profiles.FindAsync(Id, CancellationToken.None);
        var all = await profiles.ListAsync(CancellationToken.None);

        // All at once: the page is drawn while something is waited for
        (_version, _form, _missing) = (version, version is null ? null : new ProfileForm(version.Profile), version is null);
        _inForce = all.FirstOrDefault(x => !x.IsDraft);
    }

    private async Task SaveAsync(IcpProfile profile)
    {
        // What was typed stays in the fields where it was refused
        var saved = await edit.SaveAsync(_viewer!, Id, _version!.Revision, profile, CancellationToken.None);
        _problem = saved.Error;
        if (saved.IsSuccess)
        {
            toasts.Done("Draft saved");
            await LoadAsync();
        }
    }

    private async Task AfterAsync(Task<Result<ProfileVersion, ProfileProblem>> change)
    {
        var done = await change;
        _problem = done.Error;
        if (done.IsSuccess)
        {
            await LoadAsync();
        }
    }

    private async Task PublishAsync()
    {
        var asked = new Confirmation("Publish this profile?", "All leads are scored by it in the background. Older versions stay and can be put in force again.", "Publish");
        if (!await confirmations.AskAsync(asked))
        {
            return;
        }

        var done = await edit.PublishAsync(_viewer!, Id, _version!.Revision, CancellationToken.None);
        _problem = done.Error;
        if (done.IsSuccess)
        {
            toasts.Done($"{done.Value.Name} is in force; leads are scored in the background");
            await LoadAsync();
        }
    }

    private async Task RollBackAsync()
    {
        var done = await edit.RollBackAsync(_viewer!, Id, _inForce!.Number!.Value, CancellationToken.None);
        _problem = done.Error;
        if (done.IsSuccess)
        {
            toasts.Done($"{_version!.Name} is in force again as version {done.Value.Number}");
            nav.NavigateTo($"/admin/icp/{done.Value.Id}");
        }
    }

    private async Task DiscardAsync()
    {
        var asked = new Confirmation("Discard this draft?", "What is written in it is lost.", "Discard", Destroys: true);
        if (await confirmations.AskAsync(asked) && await edit.DiscardAsync(_viewer!, Id, CancellationToken.None) is { IsSuccess: var discarded, Error: var problem })
        {
            _problem = problem;
            if (discarded)
            {
                nav.NavigateTo("/admin/icp");
            }
        }
    }
}
