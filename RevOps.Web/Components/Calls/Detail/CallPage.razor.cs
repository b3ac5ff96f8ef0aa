using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RevOps.Domain.Calls;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Calls.Detail.Comments;
using RevOps.Web.Components.Calls.Detail.Lines;
using RevOps.Web.Components.Reviews.Arrivals;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Calls.Detail;

/// <summary>The page of one call: who spoke how, what was said, how it scores and why.</summary>
public sealed partial class CallPage(
    ICallQueries queries, ICurrentViewer viewers, CommentOnCall comments, NoticeDesk notices, NavigationManager navigation, IJSRuntime js, TimeProvider time, ILogger<CallPage> log)
    : IAsyncDisposable
{
    private readonly CallBrowser _browser = new(js);
    private CallSession? _session;
    private CommentDesk? _desk;
    private CallView? _call;
    private TranscriptPanel? _transcript;
    private Guid? _loaded;
    private Guid? _opened;
    private bool _missing;
    private bool _listening;
    private string? _problemId;

    /// <summary>The call.</summary>
    [Parameter] public Guid Id { get; set; }

    /// <summary>Open tab.</summary>
    [SupplyParameterFromQuery] public string? Tab { get; set; }

    /// <summary>Marked line.</summary>
    [SupplyParameterFromQuery] public int? Line { get; set; }

    /// <summary>Words searched.</summary>
    [SupplyParameterFromQuery(Name = "q")] public string? Query { get; set; }

    /// <summary>Label the transcript is narrowed to.</summary>
    [SupplyParameterFromQuery] public string? Label { get; set; }

    /// <summary>The request while the page is drawn for the first time; null within the circuit.</summary>
    [CascadingParameter] private HttpContext? Http { get; set; }

    private string Title => _call?.Detail.Header.Title ?? "Call";

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    protected override async Task OnParametersSetAsync()
    {
        if (_session is null && await viewers.GetAsync() is { } viewer)
        {
            _session = new CallSession(viewer, navigation, ReloadAsync);
            _desk = new CommentDesk(comments, _session, time, log);
        }

        _missing = _session is null;
        if (_session is not null)
        {
            _session.Url = CallUrl.From(new CallId(Id), Tab, Line, Query, Label);
            if (_loaded != Id)
            {
                _loaded = Id;
                await LoadAsync();
            }

            _missing = _call is null && _problemId is null;
        }

        if (_missing && Http is { Response.HasStarted: false } http)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_call is not null && !_listening)
        {
            _listening = true;
            await _browser.StartAsync(key => InvokeAsync(() => Pressed(key)), () => InvokeAsync(OpenTranscript));
        }

        if (_call is not null && _opened != Id)
        {
            _opened = Id;
            await comments.OpenedAsync(_session!.Viewer, new CallId(Id), CancellationToken.None);
            await notices.SeeAsync(_session.Viewer, new NoticeChoice(Call: new CallId(Id)));
        }
    }

    // The edge of the page: whatever went wrong, the person gets an id and a way on.
    private async Task LoadAsync()
    {
        _problemId = null;
        _call = null;
        try
        {
            await ReadAsync();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            _problemId = CallPageLog.NewId();
            log.CallNotRead(failure, Id, _problemId);
        }
    }

    /// <summary>Lines and speakers stay the same objects while the call was not understood anew.</summary>
    private static CallView After(CallView? before, CallDetail detail) =>
        before is not null && before.Detail.ScoredAt == detail.ScoredAt ? before.After(detail) : new CallView(detail);

    private async Task ReloadAsync()
    {
        await ReadAsync();
        await InvokeAsync(StateHasChanged);
    }

    private async Task ReadAsync()
    {
        var detail = await queries.FindAsync(_session!.Viewer, new CallId(Id), CancellationToken.None);
        _missing = detail is null;
        _call = detail is null ? null : After(_call, detail);
    }

    // On a phone the transcript is a tab: a jump to a line opens it.
    private void OpenTranscript()
    {
        if (_session!.Url is { Line: { } line, Tab: not CallTabs.Transcript } url)
        {
            _session.Url = url with { Tab = CallTabs.Transcript };
            _session.GoToLine(line, _session.QuoteAt(line), replace: true);
        }
    }

    private void Pressed(string key)
    {
        if (_call is not null && _session is not null && _transcript is not null)
        {
            CallKeys.Press(key, _call, _session, _transcript);
        }
    }
}
