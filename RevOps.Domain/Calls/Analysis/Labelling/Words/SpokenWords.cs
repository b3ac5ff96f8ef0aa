namespace RevOps.Domain.Calls.Analysis.Labelling.Words;

/// <summary>Counting words as a person would.</summary>
public static class SpokenWords
{
    /// <summary>Stretches between white space that hold a letter or a digit: "don't" and "mm-hmm" are one, "-" is none.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var (count, counted) = (0, false);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                counted = false;
            }
            else if (!counted && char.IsLetterOrDigit(c))
            {
                (count, counted) = (count + 1, true);
            }
        }

        return count;
    }
}
