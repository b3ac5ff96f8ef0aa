using RevOps.Domain;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Web.Components.Calls.Detail.Comments;

/// <summary>A comment that is shown before it is stored, or that could not be stored.</summary>
/// <param name="View">The comment as it will look.</param>
/// <param name="Problem">Why it was not stored; null while it is on its way.</param>
public sealed record DraftComment(CommentView View, CallError? Problem);

/// <summary>
/// Comments of one open page: shown at once, stored behind, and given back to their author where storing fails. Both places where
/// comments are written (a line, the tab) share it.
/// </summary>
public sealed class CommentDesk(CommentOnCall comments, CallSession session, TimeProvider time, ILogger log)
{
    private readonly List<DraftComment> _drafts = [];
    private IReadOnlyList<Person>? _people;

    /// <summary>Something is to be drawn again.</summary>
    public event Action? Changed;

    /// <summary>Comments that are not stored yet.</summary>
    public IReadOnlyList<DraftComment> Drafts => _drafts;

    /// <summary>People who may be mentioned; asked once.</summary>
    public async Task<IReadOnlyList<Person>> PeopleAsync() =>
        _people ??= await comments.MentionableAsync(session.Viewer, session.Url.Id, CancellationToken.None);

    /// <summary>Shows and stores a comment.</summary>
    public async Task AddAsync(int? seq, string text)
    {
        var viewer = session.Viewer;
        var draft = new DraftComment(new(Guid.CreateVersion7(), seq, viewer.UserId, viewer.Name, text.Trim(), [], time.GetUtcNow()), null);
        _drafts.Add(draft);
        Changed?.Invoke();
        var problem = await StoreAsync(seq, text);
        if (problem is null)
        {
            await session.ReloadAsync();
            _drafts.Remove(draft);
        }
        else
        {
            _drafts[_drafts.IndexOf(draft)] = draft with { Problem = problem };
        }

        Changed?.Invoke();
    }

    /// <summary>Forgets a comment that could not be stored.</summary>
    public void Discard(DraftComment draft)
    {
        _drafts.Remove(draft);
        Changed?.Invoke();
    }

    /// <summary>Tries to store it once more.</summary>
    public Task RetryAsync(DraftComment draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        _drafts.Remove(draft);
        return AddAsync(draft.View.Seq, draft.View.Text);
    }

    /// <summary>Removes a stored comment; the problem where that was refused.</summary>
    public async Task<CallError?> RemoveAsync(Guid id)
    {
        var removed = await comments.RemoveAsync(session.Viewer, id, CancellationToken.None);
        if (removed.IsSuccess)
        {
            await session.ReloadAsync();
        }

        return removed.Error;
    }

    // The edge of the page: whatever fails, the author keeps their words.
    private async Task<CallError?> StoreAsync(int? seq, string text)
    {
        try
        {
            return (await comments.AddAsync(session.Viewer, session.Url.Id, seq, text, CancellationToken.None)).Error;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var id = CallPageLog.NewId();
            log.CommentNotStored(failure, id);
            return new CallError(CallErrorKind.Conflict, $"Your comment was not saved (error {id})", "Try again; if it stays so, give the id to your administrator");
        }
    }
}
