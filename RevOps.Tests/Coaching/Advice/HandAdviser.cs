using System.Collections.Concurrent;
using RevOps.Domain.Coaching.Advice;

namespace RevOps.Tests.Coaching.Advice;

/// <summary>An adviser that answers when and what the test says.</summary>
internal sealed class HandAdviser(Func<CallExcerpt, CancellationToken, Task<IReadOnlyList<SuggestedCue>>> answer) : ICueAdviser
{
    private readonly ConcurrentQueue<CallExcerpt> _asked = new();

    public IReadOnlyList<CallExcerpt> Asked => [.. _asked];

    public static HandAdviser Of(params SuggestedCue[] cues) => new((_, _) => Task.FromResult<IReadOnlyList<SuggestedCue>>(cues));

    public Task<IReadOnlyList<SuggestedCue>> AdviseAsync(CallExcerpt excerpt, CancellationToken cancellationToken)
    {
        _asked.Enqueue(excerpt);
        return answer(excerpt, cancellationToken);
    }
}
