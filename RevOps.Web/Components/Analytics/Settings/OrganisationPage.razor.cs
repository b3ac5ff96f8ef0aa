using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Settings;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Analytics.Settings;

public sealed partial class OrganisationPage(
    ICurrentViewer viewers, IOrganisation organisation, IOrganisationQueries queries, EditOrganisation edit, Toasts toasts, TimeProvider time)
{
    private OrganisationForm? _form;
    private OrganisationOverview _overview = new([], [], []);
    private FiscalPeriod? _year;
    private DateTimeOffset _now;
    private GovernanceError? _error;
    private IReadOnlyList<string> _said = [];
    private bool _saving;

    /// <summary>What a change would come to; what the last one came to until there is another.</summary>
    private IReadOnlyList<string> Effects => _form is { } form && OrganisationEffects.Of(form.Stored, Wanted(form), _now) is { Count: > 0 } wanted ? wanted : _said;

    private IEnumerable<string> Codes => _overview.Currencies.Union(CurrencyCodes.All, StringComparer.Ordinal);

    protected override async Task OnInitializedAsync()
    {
        if (await viewers.GetAsync() is { } viewer)
        {
            await ShowAsync(viewer, await organisation.ReadAsync(CancellationToken.None));
        }
    }

    private async Task ShowAsync(Viewer viewer, OrganisationSettings settings)
    {
        _now = time.GetUtcNow();
        var calendar = new FiscalCalendar(settings);
        _year = calendar.YearOf(calendar.DayOf(_now));
        _overview = await queries.ReadAsync(viewer, _year, CancellationToken.None);
        _form = new OrganisationForm(settings);
    }

    // As the use case decides what stored rates count in
    private OrganisationSettings Wanted(OrganisationForm form)
    {
        var ratesIn = form.Stored.RatesIn ?? form.Stored.Currency;
        return form.ToSettings() with { RatesIn = _overview.Rates.Count == 0 || form.Currency == ratesIn ? null : ratesIn };
    }

    private string? IsWrong(string field) => _error?.Field == field ? "true" : null;

    private async Task SaveAsync()
    {
        if (_form is not { } form || await viewers.GetAsync() is not { } viewer)
        {
            return;
        }

        _saving = true;
        var saved = await edit.RunAsync(viewer, form.ToSettings(), form.Stored, CancellationToken.None);
        _saving = false;
        _error = saved.Error;
        if (saved.IsSuccess)
        {
            await ShowAsync(viewer, saved.Value.Settings);
            _said = saved.Value.Effects;
            toasts.Done(_said.Count > 0 ? "Settings saved" : "Nothing was different");
        }
    }
}
