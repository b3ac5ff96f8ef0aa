using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Actions;

/// <summary>Whether the other side takes up what was said, and who of them.</summary>
internal static class Answers
{
    private const int LookAhead = 3;
    private const int WordsThatDecide = 7;

    /// <summary>The first utterance of another speaker behind it decides; without speakers the next utterance does.</summary>
    public static (bool Accepted, int? Speaker, int Index) To(IReadOnlyList<HeardUtterance> call, int index, Sentence sentence)
    {
        var heard = call[index];

        // More was said behind it: the answer is to that
        var trailing = heard.Words.Count - 1 - sentence.Last;
        var last = Math.Min(call.Count - 1, index + LookAhead);
        for (var i = index + 1; i <= last; i++)
        {
            var answer = call[i];
            if (answer.Utterance.Speaker is { } speaker && speaker != heard.Utterance.Speaker)
            {
                return (trailing <= 30 && Accepts(answer), speaker, i);
            }
        }

        return (false, null, index);
    }

    private static bool Accepts(HeardUtterance answer)
    {
        // "no problem" and "not a problem" begin like a refusal
        var accepted = answer.Cues.Where(c => c.Cue == "action.accept" && c.First < WordsThatDecide).Select(c => c.First).ToArray();
        return accepted.Length > 0
            && !answer.Cues.Any(c => c.Cue == "action.refuse" && c.First < WordsThatDecide && !accepted.Contains(c.First));
    }
}
