namespace RevOps.Domain.Calls.Analysis.Types;

/// <summary>Questions that cannot be answered with yes or no.</summary>
internal static class OpenQuestions
{
    /// <summary>True where a sentence of the utterance begins with what, how, why, who, where, which or when and is a question.</summary>
    public static bool In(HeardUtterance heard)
    {
        foreach (var sentence in heard.Sentences)
        {
            if (sentence.Count >= 3 && (heard.Words[sentence.Last].After == '?' || heard.IsQuestion) && BeginsOpen(heard, sentence))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsOpen(HeardUtterance heard, Speech.Sentence sentence)
    {
        // "And then what ...", "Okay so how ..."
        for (var i = sentence.First; i < sentence.First + 3; i++)
        {
            if (heard.Words.At(i) is "what" or "what's" or "how" or "how's" or "why" or "who" or "who's" or "where" or "which" or "when" or "what'd")
            {
                return true;
            }
        }

        return false;
    }
}
