using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Coaching.Rules;

public sealed partial class CoachingRulesPage(ICurrentViewer viewers, ICoachingRules store, EditCoachingRules edit, Toasts toasts)
{
    private RulesForm? _form;
    private GovernanceError? _error;
    private bool _saving;

    protected override async Task OnInitializedAsync() => _form = new RulesForm(await store.CurrentAsync(CancellationToken.None));

    private async Task SaveAsync()
    {
        if (_form is not { } form || await viewers.GetAsync() is not { } viewer)
        {
            return;
        }

        _saving = true;
        var saved = await edit.RunAsync(viewer, form.ToRules(), form.Version, CancellationToken.None);
        _saving = false;
        _error = saved.Error;
        if (saved.IsSuccess)
        {
            _form = new RulesForm(saved.Value);
            toasts.Done("Coaching rules saved");
        }
    }
}
