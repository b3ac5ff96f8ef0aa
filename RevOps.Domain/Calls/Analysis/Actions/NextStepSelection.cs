using RevOps.Domain.Calls.Analysis.Speech;
using RevOps.Domain.Calls.Analysis.Topics;

namespace RevOps.Domain.Calls.Analysis.Actions;

/// <summary>Of sentences that say the same keeps the firmest, and of all not more than a reader takes in.</summary>
internal static class NextStepSelection
{
    private const int Most = 8;
    private const double SameWords = 0.6;

    // Common words, but they tell one action from another
    private static readonly HashSet<string> Verbs = ["send", "forward", "check", "ask", "call", "book", "schedule", "sign", "share", "bring", "talk", "speak", "mail", "email", "e-mail", "follow"];

    public static IReadOnlyList<NextStep> Distinct(IReadOnlyList<NextStep> steps)
    {
        var kept = new List<(NextStep Step, HashSet<string> Words)>();

        // Later ones are nearer to what was agreed in the end
        foreach (var step in steps.OrderByDescending(s => s.Firmness).ThenByDescending(s => s.Seq))
        {
            var words = Content(step.Text);
            if (!kept.Exists(k => IsSame(k.Step, k.Words, step, words)))
            {
                kept.Add((step, words));
            }
        }

        return [.. kept.Take(Most).Select(k => k.Step).OrderBy(s => s.Seq)];
    }

    private static bool IsSame(NextStep a, HashSet<string> wordsA, NextStep b, HashSet<string> wordsB)
    {
        // Two sentences about the same meeting
        if (a.Due is not null && a.Due == b.Due && a.Owner is null && b.Owner is null)
        {
            return true;
        }

        var common = wordsA.Count(wordsB.Contains);
        return a.Owner == b.Owner && common > 0 && common >= SameWords * Math.Min(wordsA.Count, wordsB.Count);
    }

    private static HashSet<string> Content(string text)
    {
        var words = new HashSet<string>();
        foreach (var word in SpokenText.Parse(text).Words)
        {
            if ((Verbs.Contains(word.Lower) || !CommonWords.Contains(word.Lower)) && !word.Lower.Contains('\'', StringComparison.Ordinal))
            {
                words.Add(NounForms.Singular(word.Lower));
            }
        }

        return words;
    }
}
