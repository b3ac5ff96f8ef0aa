using Microsoft.AspNetCore.Components;

namespace RevOps.Web.Components.Calls.Detail.Lines;

/// <summary>What was said: searched, narrowed, jumped to and commented.</summary>
public sealed partial class TranscriptPanel
{
    private LineSearch _search = new([], null, null);
    private BlockPlan _plan = new([]);
    private IReadOnlyList<(string Key, int Lines)> _choices = [];
    private IReadOnlyList<LineView>? _lines;
    private ElementReference _scroller;
    private int _hit;
    private int? _composerAt;
    private (int? Line, int Jumps) _shownAt = (null, -1);
    private int? _scrollTo;
    private bool _hidden;

    /// <summary>The call.</summary>
    [Parameter, EditorRequired] public required CallView Call { get; set; }

    /// <summary>The page.</summary>
    [Parameter, EditorRequired] public required CallSession Session { get; set; }

    /// <summary>What the panel asks of the browser.</summary>
    [Parameter, EditorRequired] public required CallBrowser Browser { get; set; }

    private LineHit? CurrentHit => _search.Hits.Count == 0 ? null : _search.Hits[Math.Clamp(_hit, 0, _search.Hits.Count - 1)];

    /// <summary>Goes to another shown line.</summary>
    public void StepLine(int by)
    {
        if (_search.Neighbour(Session.Url.Line, by) is { } line)
        {
            Session.GoToLine(line, replace: true);
        }
    }

    /// <summary>Goes to the next line for which something holds, round and round.</summary>
    public void StepTo(Func<LineView, bool> wanted, int by)
    {
        var places = _search.Lines.Where(wanted).Select(x => x.Seq).ToList();
        if (places.Count == 0)
        {
            return;
        }

        var from = Session.Url.Line ?? -1;
        var next = by > 0 ? places.FindIndex(x => x > from) : places.FindLastIndex(x => x < from);
        Session.GoToLine(places[next >= 0 ? next : by > 0 ? 0 : places.Count - 1], replace: true);
    }

    /// <summary>Goes to the next hit of the search.</summary>
    public void StepHit(int by)
    {
        if (_search.Step(_hit, by) is var hit and >= 0)
        {
            _hit = hit;
            Session.GoToLine(_search.Hits[hit].Seq, replace: true);
        }
    }

    /// <summary>Opens the composer at the marked line.</summary>
    public void ComposeHere()
    {
        if (Session.Url.Line is { } line)
        {
            Compose(line);
            StateHasChanged();
        }
    }

    /// <summary>The browser says which blocks are near the reader.</summary>
    public void BlocksSeen(IReadOnlyList<int> near, IReadOnlyDictionary<int, int> heights)
    {
        if (_plan.Seen(near, heights))
        {
            StateHasChanged();
        }
    }

    protected override void OnParametersSet()
    {
        var url = Session.Url;
        if (!ReferenceEquals(_lines, Call.Lines) || _search.Query != url.Query || _search.Label != url.Label)
        {
            Look(url);
        }

        // A link with words to search but without a line means the first place where they stand.
        var target = url.Line ?? (_search.Hits.Count > 0 ? _search.Hits[0].Seq : null);
        if (_shownAt != (target, Session.Jumps) && target is { } line && Call.LineAt(line) is not null)
        {
            _scrollTo = line;
            _plan.Bring(line);
            _hidden = _plan.BlockOf(line) < 0;
        }

        _shownAt = _hidden ? (null, -1) : (target, Session.Jumps);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await Browser.WatchLinesAsync(_scroller, BlocksSeenAsync);
        }

        // A jump to a line that the filter hides is worth more than the filter.
        if (_hidden)
        {
            _hidden = false;
            Session.Go(Session.Url with { Label = null }, replace: true);
            return;
        }

        if (_scrollTo is { } line)
        {
            _scrollTo = null;
            await Browser.ShowLineAsync(line);
        }
    }

    private Task BlocksSeenAsync(int[] near, Dictionary<int, int> heights) => InvokeAsync(() => BlocksSeen(near, heights));

    private void Look(CallUrl url)
    {
        if (!ReferenceEquals(_lines, Call.Lines))
        {
            _choices = LineSearch.Choices(Call.Lines);
        }

        var replan = !ReferenceEquals(_lines, Call.Lines) || _search.Label != url.Label;
        _search = new LineSearch(Call.Lines, url.Query, url.Label);
        _hit = _search.FirstFrom(url.Line);
        _lines = Call.Lines;
        if (replan)
        {
            _plan = new BlockPlan(_search.Lines);
        }
    }

    private void Compose(int? line)
    {
        _composerAt = line;
        if (line is { } at && at != Session.Url.Line)
        {
            Session.GoToLine(at, replace: true);
        }
    }
}
