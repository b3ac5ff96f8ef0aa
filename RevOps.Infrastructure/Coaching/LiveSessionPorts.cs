using Microsoft.Extensions.Logging;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Infrastructure.Coaching.Advice;
using RevOps.Infrastructure.Coaching.Alerts;
using RevOps.Infrastructure.Coaching.Consent;

namespace RevOps.Infrastructure.Coaching;

/// <summary>What every session uses.</summary>
internal sealed record LiveSessionPorts(
    LiveWriter Writer,
    CueLedger Cues,
    LiveMarks Marks,
    ConsentStore Consents,
    AlertStore Alerts,
    CueAdvice Advice,
    Func<LiveCallId, LiveCallEnd, DateTimeOffset, Task> End,
    Func<LiveCallId, Task<CallId?>> Finish,
    TimeProvider Time,
    ILogger Logger);
