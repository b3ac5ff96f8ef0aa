using Microsoft.AspNetCore.Components;
using RevOps.Domain.Governance;
using RevOps.Domain.Practice.Sessions;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Practice;

/// <summary>What the pages of practice do alike: they know who looks, and read once the page answers to clicks.</summary>
public abstract class PracticeReader : ComponentBase
{
    [Inject]
    private ICurrentViewer Viewers { get; set; } = null!;

    /// <summary>Reads of practices.</summary>
    [Inject]
    protected IPracticeQueries Queries { get; private set; } = null!;

    // There while the page is drawn on the server: the answer can still say that there is no such thing.
    [CascadingParameter]
    private HttpContext? Http { get; set; }

    /// <summary>Who looks; null until known.</summary>
    protected Viewer? Viewer { get; private set; }

    /// <summary>What the page shows is there, or it is known that nothing is.</summary>
    protected bool IsRead { get; private set; }

    protected override async Task OnParametersSetAsync()
    {
        Viewer = await Viewers.GetAsync();
        if (Viewer is not { } viewer)
        {
            return;
        }

        if (RendererInfo.IsInteractive)
        {
            await ReadAsync(viewer);
            IsRead = true;
        }
        else if (!await ExistsAsync(viewer))
        {
            IsRead = true;
            if (Http is { Response.HasStarted: false } http)
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
            }
        }
    }

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task ReadAsync(Viewer viewer);

    /// <summary>False where what the address names is not there for this viewer.</summary>
    protected virtual Task<bool> ExistsAsync(Viewer viewer) => Task.FromResult(true);
}
