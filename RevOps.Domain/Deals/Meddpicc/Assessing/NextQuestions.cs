using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Domain.Deals.Meddpicc.Assessing;

/// <summary>What to ask of a letter as it stands.</summary>
internal static class NextQuestions
{
    private static readonly string[] Plain =
    [
        "What is that costing you today?",
        "Who can approve this if it is not in the budget?",
        "What will decide between the finalists?",
        "What happens after you say yes?",
        "How long did the last contract take, and where did it lie longest?",
        "What happens if nothing changes?",
        "How did they react when you raised it?",
        "What else is on the table, including doing nothing?",
    ];

    public static string? For(LetterAssessment letter, IReadOnlyList<DealQuestion> questions)
    {
        if (letter.Gaps.HasFlag(LetterGaps.Contradicted))
        {
            return $"I have heard two things on {Name(letter.Letter)}, \"{letter.Value}\" and \"{letter.Against[^1].Quote}\". Which one holds?";
        }

        var ofSlot = questions.Where(x => x.Slot == letter.Letter.Slot()).ToList();
        if (letter.Gaps.HasFlag(LetterGaps.Refused))
        {
            // Asked straight it was refused: the playbook's other ways to come to it, one further with each refusal
            return ofSlot.Count > 1 ? ofSlot[1 + ((letter.Refusals.Count - 1) % (ofSlot.Count - 1))].Question : Plain[(int)letter.Letter];
        }

        if (letter.Score >= 2)
        {
            return letter.Freshness == Freshness.Fresh ? null : $"Last time it was \"{letter.Value}\". Is that still so?";
        }

        return letter.Score == 1 ? Plain[(int)letter.Letter] : ofSlot.FirstOrDefault()?.Question ?? Plain[(int)letter.Letter];
    }

    private static string Name(MeddpiccLetter letter) => letter.Slot().Replace('-', ' ');
}
