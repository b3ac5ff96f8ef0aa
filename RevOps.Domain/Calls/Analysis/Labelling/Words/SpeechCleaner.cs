using System.Collections.Frozen;
using RevOps.Domain.Calls.Analysis.Labelling.Phrases;

namespace RevOps.Domain.Calls.Analysis.Labelling.Words;

/// <summary>
/// Speech as it was meant: filled pauses and softening words gone, repeats and false starts of up to three words said once
/// ("we we don't we don't really have" → "we do not have"), ambiguous contractions resolved, clause starts marked.
/// </summary>
internal sealed class SpeechCleaner(WordForms forms, FrozenSet<int> soft, FrozenSet<int> stress, FrozenSet<int> leadIns, FrozenSet<int> openers)
{
    private const int LongestRepeat = 3;

    /// <param name="raw">The words as said.</param>
    /// <param name="fillers">Stretches of them that are filler.</param>
    /// <param name="into">Takes the words as meant.</param>
    public void Clean(List<Token> raw, List<PhraseHit> fillers, List<Token> into)
    {
        into.Clear();
        var (pending, filler) = (TokenFlags.None, 0);
        for (var i = 0; i < raw.Count; i++)
        {
            var token = raw[i];
            while (filler < fillers.Count && fillers[filler].End <= i)
            {
                filler++;
            }

            if (soft.Contains(token.Id) || stress.Contains(token.Id) || (filler < fillers.Count && fillers[filler].Start <= i))
            {
                pending |= token.Flags & (TokenFlags.Pause | TokenFlags.Stop);
                pending |= stress.Contains(token.Id) ? TokenFlags.Stressed : TokenFlags.None;
                if ((pending & TokenFlags.Stop) == 0)
                {
                    Close(into, token.Flags);
                }

                continue;
            }

            into.Add(token with { Flags = token.Flags | pending });
            pending = TokenFlags.None;
            DropRepeat(into);
        }

        ResolveForms(into);
        MarkClauses(into);
    }

    private static void Close(List<Token> into, TokenFlags flags)
    {
        if (into.Count > 0)
        {
            into[^1] = into[^1] with { Flags = into[^1].Flags | (flags & (TokenFlags.Closed | TokenFlags.Asked)) };
        }
    }

    private static void DropRepeat(List<Token> words)
    {
        for (var size = LongestRepeat; size >= 1; size--)
        {
            if (words.Count >= 2 * size && Repeats(words, size))
            {
                var last = words[^1].Flags;
                words.RemoveRange(words.Count - size, size);
                words[^1] = words[^1] with { Flags = words[^1].Flags | (last & (TokenFlags.Closed | TokenFlags.Asked)) };
                return;
            }
        }
    }

    private static bool Repeats(List<Token> words, int size)
    {
        for (var i = 1; i <= size; i++)
        {
            var word = words[^i];
            // Numbers are said twice on purpose ("two two five"), and a full stop makes a new sentence.
            if (!word.SameWord(words[words.Count - i - size]) || word.Is(TokenFlags.Number | TokenFlags.Stop))
            {
                return false;
            }
        }

        return true;
    }

    private void ResolveForms(List<Token> words)
    {
        for (var i = words.Count - 2; i >= 0; i--)
        {
            if (forms.Find(words[i].Id) is not { OnlyBefore: { } next } form || !next.Contains(words[i + 1].Id))
            {
                continue;
            }

            // "people were already" is the past; "because were already" is not
            if (i > 0 && !words[i].Is(TokenFlags.Stop | TokenFlags.Pause) && !leadIns.Contains(words[i - 1].Id) && !openers.Contains(words[i - 1].Id))
            {
                continue;
            }

            var token = words[i];
            words[i] = token with { Id = form.Words[0] };
            words.Insert(i + 1, token with { Id = form.Words[1], Flags = TokenFlags.None });
        }
    }

    private void MarkClauses(List<Token> words)
    {
        var open = true;
        for (var i = 0; i < words.Count; i++)
        {
            var token = words[i];
            open |= token.Is(TokenFlags.Stop | TokenFlags.Pause);
            if (open)
            {
                words[i] = token with { Flags = token.Flags | TokenFlags.Clause };
            }

            // "so what do you", "and is it": a lead-in word passes the clause start on
            open = leadIns.Contains(token.Id) || (open && openers.Contains(token.Id));
        }
    }
}
