using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Actions;

/// <summary>Picks the sentences of an utterance that may be next steps: what happens within the call, conditions and habits are none.</summary>
internal static class ActionSentences
{
    private static readonly (string Cue, ActionForm Form)[] Forms =
    [
        ("action.named", ActionForm.Named),
        ("action.own.strong", ActionForm.OwnStrong),
        ("action.ask", ActionForm.Ask),
        ("action.offer", ActionForm.Offer),
        ("action.meeting", ActionForm.Meeting),
        ("action.own.weak", ActionForm.OwnWeak),
    ];

    public static IEnumerable<ActionCandidate> Find(HeardUtterance heard, int index)
    {
        if (!heard.Cues.Any(c => c.Cue.StartsWith("action.", StringComparison.Ordinal)))
        {
            yield break;
        }

        foreach (var sentence in heard.Sentences)
        {
            if (Form(heard, sentence) is { } form && !IsRejected(heard, sentence))
            {
                yield return new ActionCandidate(index, sentence, form);
            }
        }
    }

    private static ActionForm? Form(HeardUtterance heard, Sentence sentence)
    {
        // "Send the contract" asks; "they send the files nightly" does not
        if (heard.Cues.Any(c => c.Cue == "action.imperative" && Begins(heard, sentence, c.First)))
        {
            return ActionForm.Ask;
        }

        foreach (var (cue, form) in Forms)
        {
            if (heard.Weight(cue, sentence) > 0)
            {
                return form;
            }
        }

        return null;
    }

    /// <summary>First word of the sentence, or behind "so", "and", "yes", "please" …</summary>
    private static bool Begins(HeardUtterance heard, Sentence sentence, int word) =>
        word == sentence.First
        || (word == sentence.First + 1 && heard.Words[sentence.First].Lower is "so" or "and" or "then" or "please" or "just" or "yeah" or "yes" or "okay" or "sure");

    private static bool IsRejected(HeardUtterance heard, Sentence sentence)
    {
        var conditional = heard.Weight("action.conditional", sentence) - heard.Weight("action.courtesy", sentence);
        return conditional > 0 || heard.Weight("action.in-call", sentence) > 0 || heard.Weight("action.habit", sentence) > 0;
    }
}
