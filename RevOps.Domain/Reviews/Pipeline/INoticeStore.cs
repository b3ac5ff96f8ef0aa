using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>Keeps which notices were seen. The pipeline stores them, in the transaction that makes the scorecard.</summary>
public interface INoticeStore
{
    /// <summary>Marks this rep's unseen notices of a choice as seen; how many there were.</summary>
    Task<int> MarkSeenAsync(UserId rep, NoticeChoice choice, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>Which notices.</summary>
/// <param name="Id">Only this one; null: any.</param>
/// <param name="Call">Only those of this call; null: of any.</param>
public sealed record NoticeChoice(Guid? Id = null, CallId? Call = null)
{
    /// <summary>Every one.</summary>
    public static NoticeChoice All { get; } = new();
}
