using RevOps.Domain.Coaching.LiveCalls;

namespace RevOps.Domain.Coaching.Consent;

/// <summary>From when on a customer does not want to be recorded. Whatever is said of it, the storing stops now.</summary>
/// <param name="Ago">So long before now; null: from now on.</param>
/// <param name="FromSequence">From this utterance on; null: by the time alone. 0 is the whole call.</param>
public sealed record Objection(TimeSpan? Ago = null, int? FromSequence = null)
{
    /// <summary>The longest time back; a call of a day.</summary>
    public static TimeSpan MostAgo { get; } = TimeSpan.FromDays(1);

    /// <summary>Words received from this time on are not kept.</summary>
    /// <param name="now">When it was noted.</param>
    /// <param name="call">The call.</param>
    /// <param name="said">What was said until now.</param>
    public DateTimeOffset Since(DateTimeOffset now, LiveCall call, IEnumerable<LiveUtterance> said)
    {
        ArgumentNullException.ThrowIfNull(call);
        return FromSequence switch
        {
            0 => call.StartedAt,
            { } first => said.Where(x => x.Sequence >= first).Select(x => x.ReceivedAt).Append(now - (Ago ?? TimeSpan.Zero)).Min(),
            null => now - (Ago ?? TimeSpan.Zero),
        };
    }
}
