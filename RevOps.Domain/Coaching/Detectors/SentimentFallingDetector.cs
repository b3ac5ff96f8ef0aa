namespace RevOps.Domain.Coaching.Detectors;

/// <summary>The customer's latest words are negative, more than once, and nothing good came in between.</summary>
internal sealed class SentimentFallingDetector : ICueDetector
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(120);

    // After that the talk has moved on
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(20);

    // One word may be meant for the weather
    private const int Twice = 2;

    public CueKind Kind => CueKind.SentimentFalling;

    public CueDraft? Detect(CoachMoment moment)
    {
        if (moment.Call.Mood.LastNegative is not { } last || moment.Elapsed - last.At > Lasts)
        {
            return null;
        }

        var (negative, positive) = moment.Call.Mood.Since(last.At - Window);
        return negative >= Twice && positive == 0
            ? new CueDraft("Stop and ask what bothers", "Their last words turned negative. Let them say it before you go on.")
            {
                Ask = "I have the feeling something is not right yet. What is it?",
                Quote = last.Quote,
            }
            : null;
    }
}
