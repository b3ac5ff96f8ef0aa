using RevOps.Domain.Coaching.Phrases;
using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Domain.Coaching.Detectors;

/// <summary>A question that fills an open gap of the deal and follows from what the customer has just said.</summary>
internal sealed class DealQuestionDetector : ICueDetector
{
    public CueKind Kind => CueKind.DealQuestion;

    public CueDraft? Detect(CoachMoment moment)
    {
        // Who asks wants an answer, not a question back
        if (moment.FromCustomer is not { } heard || heard.Speech.IsQuestion)
        {
            return null;
        }

        (DealQuestion Question, int Words, int First)? best = null;
        foreach (var (target, first, count) in heard.Phrases)
        {
            if (target.Use == PhraseUse.QuestionAfter && count > (best?.Words ?? 0) && IsOpen(moment, heard, moment.Setup.Playbook.Questions[target.Item]))
            {
                best = (moment.Setup.Playbook.Questions[target.Item], count, first);
            }
        }

        return best is { Question: var question } found
            ? new CueDraft(Headlines.Of(question.Headline), question.Question) { Ask = question.Question, Topic = question.Id, Quote = heard.Quote(found.First) }
            : null;
    }

    private static bool IsOpen(CoachMoment moment, Timeline.HeardLine heard, DealQuestion question) =>
        !moment.Call.Deal.IsFilled(question.Slot) && !moment.WasShown(CueKind.DealQuestion, question.Id)
        && !heard.Items(PhraseUse.QuestionFilled).Any(i => moment.Setup.Playbook.Questions[i].Slot == question.Slot);
}
