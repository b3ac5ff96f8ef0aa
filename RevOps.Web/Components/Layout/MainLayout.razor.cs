using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RevOps.Domain.Demo;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shell;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Layout;

public sealed partial class MainLayout(ICurrentViewer viewers, NavigationManager nav, IEnumerable<DriveDemoCrm> demos) : IDisposable
{
    private PageErrorBoundary? _boundary;
    private Viewer? _viewer;
    private IReadOnlyList<NavEntry> _entries = [];
    private NavEntry? _current;
    private string _skip = "#main";

    public void Dispose() => nav.LocationChanged -= OnLocationChanged;

    protected override async Task OnInitializedAsync()
    {
        nav.LocationChanged += OnLocationChanged;
        _viewer = await viewers.GetAsync();
        _entries = _viewer is null ? [] : Navigation.For(_viewer.Role, demos.Any());
        Locate();
    }

    // Each navigation hands the layout a new body: a page that failed must not hide the next one.
    protected override void OnParametersSet() => _boundary?.Recover();

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(() =>
    {
        Locate();
        StateHasChanged();
    });

    private void Locate()
    {
        var path = nav.ToBaseRelativePath(nav.Uri);
        _current = Navigation.Current(_entries, "/" + path.Split('?', '#')[0]);

        // With a base address of "/", a bare "#main" would leave the page.
        _skip = path.Split('#')[0] + "#main";
    }

    private void Reload() => nav.Refresh(forceReload: true);
}
