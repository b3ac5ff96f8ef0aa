using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RevOps.Domain.Coaching.Advice;
using RevOps.Domain.Coaching.LiveCalls;

namespace RevOps.Infrastructure.Coaching.Advice;

/// <summary>Gives each call its adviser, where the product has one.</summary>
internal sealed class CueAdvice(ICueAdviser? adviser, AdviceCounts counts, IOptions<LiveOptions> options, TimeProvider time, ILogger<CallAdvice> logger)
{
    public AdviceCounts Counts => counts;

    /// <summary>Null where no model is there to ask.</summary>
    public CallAdvice? Of(LiveCallId call) =>
        adviser is null ? null : new CallAdvice(call, adviser, options.Value.AdviceWithin, counts, time, logger);
}
