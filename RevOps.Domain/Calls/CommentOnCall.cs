using RevOps.Domain.Governance;

namespace RevOps.Domain.Calls;

/// <summary>Adds and removes comments on a call. Whoever sees the call may comment it.</summary>
public sealed class CommentOnCall(ICallStore store, IPeople people, TimeProvider time)
{
    private const int LongestText = 4000;

    /// <summary>
    /// Adds a comment. <c>@Full Name</c> mentions a person; only people who may see the call are mentioned.
    /// </summary>
    public async Task<Result<CommentView, CallError>> AddAsync(
        Viewer viewer, CallId id, int? seq, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var call = await store.FindOwnershipAsync(id, cancellationToken);
        if (call is null || !viewer.CanSee(call.RepId, call.TeamId))
        {
            return CallErrors.NoCall;
        }

        text = (text ?? "").Trim();
        if (text.Length is 0 or > LongestText)
        {
            return new CallError(CallErrorKind.Invalid, "A comment has 1 to 4,000 characters", "Shorten it, or write something");
        }

        if (seq is { } at && (at < 0 || at >= call.UtteranceCount))
        {
            return new CallError(CallErrorKind.Invalid, "That moment is not part of the call", "Choose a line of the transcript");
        }

        var mentioned = await MentionedAsync(call, text, cancellationToken);
        var comment = new CallComment(id, seq, viewer.UserId, text, mentioned.Select(x => x.Id), time.GetUtcNow());
        var audit = AuditEntry.By(viewer, time, "call.commented", $"call:{id}", seq is null ? "Commented the call" : "Commented a moment");
        await store.AddCommentAsync(comment, audit, cancellationToken);
        return new CommentView(comment.Id, seq, viewer.UserId, viewer.Name, text, [.. mentioned.Select(x => x.Name)], comment.CreatedAt);
    }

    /// <summary>Removes one's own comment; an admin may remove any.</summary>
    public async Task<Result<CallId, CallError>> RemoveAsync(Viewer viewer, Guid commentId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var comment = await store.FindCommentAsync(commentId, cancellationToken);
        var call = comment is null ? null : await store.FindOwnershipAsync(comment.CallId, cancellationToken);
        if (comment is null || call is null || !viewer.CanSee(call.RepId, call.TeamId))
        {
            return new CallError(CallErrorKind.NotFound, "There is no such comment", "Reload the page");
        }

        if (comment.AuthorId != viewer.UserId && !viewer.Administers)
        {
            return new CallError(CallErrorKind.Forbidden, "Only its author removes a comment", "Ask the author, or an admin");
        }

        var audit = AuditEntry.By(viewer, time, "call.comment-removed", $"call:{comment.CallId}", "Removed a comment");
        await store.DeleteCommentAsync(comment, audit, cancellationToken);
        return comment.CallId;
    }

    /// <summary>People who may be mentioned on this call, by name; empty where the viewer does not see it.</summary>
    public async Task<IReadOnlyList<Person>> MentionableAsync(Viewer viewer, CallId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var call = await store.FindOwnershipAsync(id, cancellationToken);
        return call is null || !viewer.CanSee(call.RepId, call.TeamId) ? [] : await WhoSeesAsync(call, cancellationToken);
    }

    /// <summary>Marks the viewer's mentions on this call as read.</summary>
    public Task OpenedAsync(Viewer viewer, CallId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return store.MarkMentionsSeenAsync(id, viewer.UserId, time.GetUtcNow(), cancellationToken);
    }

    private async Task<IReadOnlyList<Person>> MentionedAsync(CallOwnership call, string text, CancellationToken cancellationToken) =>
        text.Contains('@', StringComparison.Ordinal)
            ? [.. (await WhoSeesAsync(call, cancellationToken)).Where(x => text.Contains("@" + x.Name, StringComparison.OrdinalIgnoreCase))]
            : [];

    private async Task<IReadOnlyList<Person>> WhoSeesAsync(CallOwnership call, CancellationToken cancellationToken) =>
        [.. (await people.ListActiveAsync(cancellationToken)).Where(x => x.AsViewer().CanSee(call.RepId, call.TeamId))];
}
