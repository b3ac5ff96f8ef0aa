using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using RevOps.Web.Components.Shell;

namespace RevOps.Web.Components;

public partial class App
{
    private Appearance _look = null!;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    // Account pages are plain requests: they set cookies, which a circuit cannot.
    private IComponentRenderMode? Mode => HttpContext.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;

    protected override void OnInitialized() => _look = Appearance.Of(HttpContext.Request);
}
