using RevOps.Domain.Calls;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>A notice with its call, within a query.</summary>
internal sealed class NoticedCall
{
    public required FeedbackNotice Notice { get; init; }

    public required Call Call { get; init; }
}
