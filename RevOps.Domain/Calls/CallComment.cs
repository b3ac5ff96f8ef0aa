using RevOps.Domain.Governance;

namespace RevOps.Domain.Calls;

/// <summary>A person's remark on a call, at a moment of it or on the whole.</summary>
public sealed class CallComment
{
    private CallComment()
    {
    }

    /// <summary>Makes a comment.</summary>
    /// <param name="callId">The call.</param>
    /// <param name="seq">The utterance it is pinned to; null for the whole call.</param>
    /// <param name="authorId">Who writes.</param>
    /// <param name="text">Plain text, 1..4,000 characters; mentions stand in it as <c>@Full Name</c>.</param>
    /// <param name="mentions">People it mentions; each finds it in their inbox.</param>
    /// <param name="at">When.</param>
    public CallComment(CallId callId, int? seq, UserId authorId, string text, IEnumerable<UserId> mentions, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        Id = Guid.CreateVersion7();
        CallId = callId;
        Seq = seq;
        AuthorId = authorId;
        Text = text;
        CreatedAt = at;
        Mentions = [.. mentions.Distinct().Select(x => new CommentMention(Id, x))];
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The call.</summary>
    public CallId CallId { get; private set; }

    /// <summary>The utterance; null for the whole call.</summary>
    public int? Seq { get; private set; }

    /// <summary>Who wrote it.</summary>
    public UserId AuthorId { get; private set; }

    /// <summary>Plain text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Whom it mentions.</summary>
    public ICollection<CommentMention> Mentions { get; private set; } = [];
}

/// <summary>That a comment mentions a person.</summary>
public sealed class CommentMention
{
    private CommentMention()
    {
    }

    /// <summary>Makes a mention that is not seen yet.</summary>
    public CommentMention(Guid commentId, UserId userId)
    {
        CommentId = commentId;
        UserId = userId;
    }

    /// <summary>The comment.</summary>
    public Guid CommentId { get; private set; }

    /// <summary>The person mentioned.</summary>
    public UserId UserId { get; private set; }

    /// <summary>When they opened it; null while unread.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>Marks it read.</summary>
    public void Seen(DateTimeOffset at) => SeenAt ??= at;
}
