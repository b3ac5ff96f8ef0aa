using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Context;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Reviews;

/// <summary>Reads of what was scored lately, for a viewer.</summary>
public interface IFeedbackQueries
{
    /// <summary>Scored calls, newest score first: the viewer's own, or those of the teams they see.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="scope">Own calls or the teams'.</param>
    /// <param name="rep">Only this rep's, within the scope; null: everyone's.</param>
    /// <param name="page">From 0, <see cref="FeedbackPage.Size"/> rows a page.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    Task<FeedbackPage> ListAsync(Viewer viewer, FeedbackScope scope, UserId? rep, int page, CancellationToken cancellationToken);

    /// <summary>Share of human judgements that equal, or lie within a point of, the machine's; per criterion.</summary>
    Task<IReadOnlyList<AgreementRow>> AgreementAsync(Viewer viewer, CancellationToken cancellationToken);
}

/// <summary>Whose feedback.</summary>
public enum FeedbackScope
{
    /// <summary>The viewer's own calls.</summary>
    Mine = 0,

    /// <summary>Calls of the teams the viewer sees.</summary>
    Team = 1,
}

/// <summary>A page of feedback.</summary>
/// <param name="Items">Its entries.</param>
/// <param name="Total">Entries of the whole scope.</param>
/// <param name="OpenDisputes">Disputes that wait for this viewer.</param>
/// <param name="Mentions">Comments that mention this viewer and are not seen yet.</param>
public sealed record FeedbackPage(
    IReadOnlyList<FeedbackItem> Items,
    int Total,
    IReadOnlyList<OpenDispute> OpenDisputes,
    IReadOnlyList<UnseenMention> Mentions)
{
    /// <summary>Entries a page.</summary>
    public const int Size = 20;

    /// <summary>How many notices of the viewer's own calls wait.</summary>
    public int Unseen { get; init; }

    /// <summary>The calls they are about; of very many the newest.</summary>
    public IReadOnlySet<CallId> NewCalls { get; init; } = new HashSet<CallId>();

    /// <summary>Those among them without a score, which no entry shows.</summary>
    public IReadOnlyList<NoticeItem> NewUnscored { get; init; } = [];

    /// <summary>How many things wait for the viewer.</summary>
    public int Waiting => Unseen + Mentions.Count + OpenDisputes.Count;

    /// <summary>The same page once the viewer has seen these notices.</summary>
    public FeedbackPage After(NoticeChoice seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        if (seen == NoticeChoice.All)
        {
            return this with { Unseen = 0, NewCalls = new HashSet<CallId>(), NewUnscored = [] };
        }

        var left = NewCalls.Where(x => x != seen.Call).ToHashSet();
        return this with
        {
            Unseen = Math.Max(0, Unseen - (NewCalls.Count - left.Count)),
            NewCalls = left,
            NewUnscored = [.. NewUnscored.Where(x => x.CallId != seen.Call)],
        };
    }
}

/// <summary>A scored call as feedback.</summary>
/// <param name="Call">The call.</param>
/// <param name="Previous">The same rep's score on their call of the same type before this one; null without one.</param>
/// <param name="Strength">The best criterion's name and explanation; null where nothing stands out.</param>
/// <param name="Improve">The criterion with the most to win; null where none.</param>
public sealed record FeedbackItem(CallListItem Call, double? Previous, CriterionScore? Strength, CriterionScore? Improve)
{
    /// <summary>The most pressing remark on the history with the customer; null where there is none.</summary>
    public ContextRemark? Remark { get; init; }
}

/// <summary>A dispute that waits.</summary>
public sealed record OpenDispute(Guid Id, CallId CallId, string CallTitle, string Criterion, string By, string Reason, DateTimeOffset At);

/// <summary>A mention that was not opened yet.</summary>
public sealed record UnseenMention(Guid CommentId, CallId CallId, string CallTitle, int? Seq, string By, string Text, DateTimeOffset At);

/// <summary>How machine and people agree on a criterion.</summary>
/// <param name="Rubric">Rubric's name.</param>
/// <param name="Criterion">Criterion's name.</param>
/// <param name="Judged">Number of human judgements (overrides and declined disputes count).</param>
/// <param name="Same">How many equal the machine's.</param>
/// <param name="WithinOne">How many lie within a point.</param>
public sealed record AgreementRow(string Rubric, string Criterion, int Judged, int Same, int WithinOne);
