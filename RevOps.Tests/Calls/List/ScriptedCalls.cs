using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Tests.Calls.List;

/// <summary>Answers the list's questions as a test says, and remembers them.</summary>
internal sealed class ScriptedCalls : ICallQueries
{
    private Func<Task<CallListPage>> _answer = () => Task.FromResult(new CallListPage([], 0));

    public List<(CallFilter Filter, CancellationToken Token)> Asked { get; } = [];

    public void Answer(CallListPage page) => _answer = () => Task.FromResult(page);

    /// <summary>Lets the next questions wait.</summary>
    public TaskCompletionSource<CallListPage> Hold()
    {
        var held = new TaskCompletionSource<CallListPage>();
        _answer = () => held.Task;
        return held;
    }

    public Task<CallListPage> ListAsync(Viewer viewer, CallFilter filter, CancellationToken cancellationToken)
    {
        Asked.Add((filter, cancellationToken));
        return _answer();
    }

    public IAsyncEnumerable<CallListItem> ExportAsync(Viewer viewer, CallFilter filter, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CallFilterOptions> OptionsAsync(Viewer viewer, CancellationToken cancellationToken) => Task.FromResult(new CallFilterOptions([], [], []));

    public Task<CallDetail?> FindAsync(Viewer viewer, CallId id, CancellationToken cancellationToken) => throw new NotSupportedException();
}
