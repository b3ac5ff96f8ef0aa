using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using RevOps.Web.Components.Shell;

namespace RevOps.Web.Components.Layout;

/// <summary>Keeps a fault inside its page: the rail stays, the log gets an id, the person sees that id and nothing of the exception.</summary>
public sealed partial class PageErrorBoundary(ILogger<PageErrorBoundary> logger, NavigationManager nav) : ErrorBoundaryBase
{
    private static readonly ConditionalWeakTable<Exception, string> Ids = [];

    /// <summary>The id under which the exception is in the log.</summary>
    internal static string IdOf(Exception exception) => Ids.GetValue(exception, _ => ErrorIds.New());

    protected override Task OnErrorAsync(Exception exception)
    {
        PageFailed(IdOf(exception), new Uri(nav.Uri).AbsolutePath, exception);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddContent(0, CurrentException is { } failure && ErrorContent is { } note ? note(failure) : ChildContent);
    }

    [LoggerMessage(LogLevel.Error, "Error {ErrorId}: the page {Path} failed")]
    private partial void PageFailed(string errorId, string path, Exception exception);
}
