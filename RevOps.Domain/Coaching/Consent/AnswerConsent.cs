using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.Consent;

/// <summary>Notes that the customer was told, or what they answered.</summary>
public sealed class AnswerConsent(ILiveCoaching coaching)
{
    /// <summary>What holds now. The same answer twice is one.</summary>
    public async Task<Result<CallConsent, LiveCallError>> RunAsync(Viewer viewer, LiveCallId id, ConsentAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var session = await coaching.FindAsync(id, cancellationToken);
        return session is null || !viewer.CanFeed(session.Call) ? LiveCallError.NotFound
            : session.Picture.EndedAt is not null ? LiveCallError.Over
            : await session.AnswerConsentAsync(viewer, answer, cancellationToken);
    }

    /// <summary>True where a rule can be met by this answer.</summary>
    public static bool Fits(ConsentRule? rule, ConsentAnswer answer) => rule switch
    {
        ConsentRule.Inform => answer is ConsentAnswer.Informed or ConsentAnswer.Agreed,
        ConsentRule.Ask => answer is ConsentAnswer.Agreed or ConsentAnswer.Refused,
        _ => false,
    };
}
