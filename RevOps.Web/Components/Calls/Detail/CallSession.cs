using Microsoft.AspNetCore.Components;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Web.Components.Calls.Detail;

/// <summary>
/// What the parts of an open call's page share: who looks, where they are, and how to go elsewhere or read the call again.
/// Lives as long as the page.
/// </summary>
public sealed class CallSession(Viewer viewer, NavigationManager navigation, Func<Task> reload)
{
    /// <summary>Who looks.</summary>
    public Viewer Viewer { get; } = viewer;

    /// <summary>The page's address; set by the page on every navigation.</summary>
    public CallUrl Url { get; set; } = new(default);

    /// <summary>Words to be marked in the line that was jumped to; forgotten when another line is chosen.</summary>
    public (int Seq, string Text)? Quote { get; private set; }

    /// <summary>Counts the jumps, so that a second jump to the same line scrolls again.</summary>
    public int Jumps { get; private set; }

    /// <summary>Goes to a line and marks a quote in it.</summary>
    public void GoToLine(int seq, string? quote = null, bool replace = false)
    {
        Quote = quote is null ? null : (seq, quote);
        Jumps++;
        Go(Url with { Line = seq }, replace);
    }

    /// <summary>Changes the address; the page follows it.</summary>
    public void Go(CallUrl url, bool replace = false) => navigation.NavigateTo(url.ToString(), replace: replace);

    /// <summary>Reads the call again, after something was changed.</summary>
    public Task ReloadAsync() => reload();

    /// <summary>The quote to be marked in a line; null where none is.</summary>
    public string? QuoteAt(int seq) => Quote is { } quote && quote.Seq == seq ? quote.Text : null;
}
