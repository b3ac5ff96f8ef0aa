namespace RevOps.Domain.Coaching.Detectors;

/// <summary>The customer speaks again and a question of theirs was passed over: the moment to come back to it.</summary>
internal sealed class UnansweredQuestionDetector : ICueDetector
{
    // Who asked longer ago has let it go, or will ask again
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(2);

    public CueKind Kind => CueKind.UnansweredQuestion;

    public CueDraft? Detect(CoachMoment moment) =>
        moment.FromCustomer is { } heard && moment.Call.Questions.PassedOver is { } question && heard.End - question.At <= Lasts
            ? new CueDraft("Answer their question first", $"They asked: {question.Text}")
            {
                Topic = question.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Quote = question.Text,
            }
            : null;
}
