using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RevOps.Domain.Governance;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Shared;

/// <summary>
/// A page whose state is its URL: every control leads to another URL, and each URL is read anew. A newer question makes an older one's
/// answer worthless, so that is cancelled.
/// </summary>
public abstract class UrlPage : ComponentBase, IDisposable
{
    private CancellationTokenSource? _query;
    private string? _read;

    /// <summary>Who looks; null until it is known.</summary>
    protected Viewer? Viewer { get; private set; }

    /// <summary>What is shown is that of an older URL.</summary>
    protected bool Busy { get; private set; }

    /// <summary>Where the browser is.</summary>
    [Inject]
    protected NavigationManager Nav { get; set; } = null!;

    [Inject]
    private ICurrentViewer Viewers { get; set; } = null!;

    /// <summary>The page's path; URLs of other pages are none of its business.</summary>
    protected abstract string Path { get; }

    /// <summary>Takes the query of a URL over.</summary>
    protected abstract void Take(string query);

    /// <summary>Reads what it asks for, and keeps it unless the token was cancelled.</summary>
    protected abstract Task ReadAsync(CancellationToken cancellationToken);

    /// <summary>Ends what is on.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends what is on.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Nav.LocationChanged -= OnLocationChanged;
            _query?.Cancel();
        }
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        TakeUrl();
        Viewer = await Viewers.GetAsync();

        // The request draws the skeleton only: the circuit, which follows at once, asks the database once and not twice.
        if (Viewer is not null && RendererInfo.IsInteractive)
        {
            Nav.LocationChanged += OnLocationChanged;
            await ReloadAsync();
        }
    }

    /// <summary>Reads the same URL again.</summary>
    protected async Task ReloadAsync()
    {
        using var mine = new CancellationTokenSource();
        if (Interlocked.Exchange(ref _query, mine) is { } older)
        {
            await older.CancelAsync();
        }

        Busy = true;
        StateHasChanged();
        try
        {
            await ReadAsync(mine.Token);
            Busy = mine.IsCancellationRequested && Busy;
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // The newer question answers.
        }
        finally
        {
            Interlocked.CompareExchange(ref _query, null, mine);
        }

        StateHasChanged();
    }

    private bool TakeUrl()
    {
        var query = Nav.ToAbsoluteUri(Nav.Uri).Query;
        if (query == _read)
        {
            return false;
        }

        _read = query;
        Take(query);
        return true;
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        try
        {
            if (new Uri(e.Location).AbsolutePath == Path && TakeUrl())
            {
                await ReloadAsync();
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await DispatchExceptionAsync(failure);
        }
    });
}
