using RevOps.Domain.Calls.Analysis.Labelling.Phrases;
using RevOps.Domain.Calls.Analysis.Labelling.Rules;
using RevOps.Domain.Calls.Analysis.Labelling.Words;

namespace RevOps.Domain.Calls.Analysis.Labelling;

/// <summary>One utterance as the rules see it. Reused, so that an utterance costs no lists.</summary>
internal sealed class Reading
{
    private ulong _present;

    public string Text { get; private set; } = "";

    public SpeakerRole Role { get; private set; }

    public int? Speaker { get; private set; }

    /// <summary>Words as said.</summary>
    public List<Token> Said { get; } = new(64);

    /// <summary>Words as meant; see <see cref="SpeechCleaner"/>.</summary>
    public List<Token> Words { get; } = new(64);

    /// <summary>Phrases found in <see cref="Words"/>.</summary>
    public List<PhraseHit> Hits { get; } = new(64);

    /// <summary>Fillers found in <see cref="Said"/>.</summary>
    public List<PhraseHit> Fillers { get; } = new(16);

    /// <summary>Acknowledgements found in <see cref="Said"/>.</summary>
    public List<PhraseHit> Acknowledgements { get; } = new(16);

    /// <summary>The text carries marks that end sentences, so their absence tells something.</summary>
    public bool Punctuated { get; private set; }

    public Labels Labels { get; set; }

    public void Read(string text, SpeakerRole role, int? speaker, Lexicon lexicon)
    {
        (Text, Role, Speaker, Labels) = (text, role, speaker, Labels.None);
        lexicon.Tokenizer.Read(text, Said);
        lexicon.MatchAsSaid(Said, Hits);
        FillerRule.Split(Hits, Fillers, Acknowledgements);
        lexicon.Cleaner.Clean(Said, Fillers, Words);
        lexicon.Match(Words, Hits);
        (_present, Punctuated) = (0, false);
        foreach (var hit in Hits)
        {
            _present |= 1ul << (int)hit.Sense;
        }

        foreach (var word in Words)
        {
            Punctuated |= word.Is(TokenFlags.Closed);
        }
    }

    public bool Has(Sense sense) => (_present & (1ul << (int)sense)) != 0;

    /// <summary>The first hit of the sense, where there is one.</summary>
    public PhraseHit? First(Sense sense)
    {
        if (Has(sense))
        {
            foreach (var hit in Hits)
            {
                if (hit.Sense == sense)
                {
                    return hit;
                }
            }
        }

        return null;
    }

    /// <summary>True where a phrase of the sense shares a word with these.</summary>
    public bool Overlaps(Sense sense, int start, int end) => Any(sense, hit => hit.Start < end && hit.End > start);

    /// <summary>True where a phrase of the sense ends at most so many words before the place, in the same sentence.</summary>
    public bool Before(Sense sense, int start, int reach)
    {
        if (!Has(sense))
        {
            return false;
        }

        foreach (var hit in Hits)
        {
            if (hit.Sense == sense && hit.Start < start && hit.End >= start - reach && SameSentence(hit.Start, start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a phrase of the sense starts at most so many words after the place, in the same sentence.</summary>
    public bool After(Sense sense, int end, int reach)
    {
        if (!Has(sense))
        {
            return false;
        }

        foreach (var hit in Hits)
        {
            if (hit.Sense == sense && hit.Start >= end - 1 && hit.Start <= end + reach && SameSentence(end - 1, hit.Start))
            {
                return true;
            }
        }

        return false;
    }

    public bool SameSentence(int from, int to)
    {
        for (var i = from + 1; i <= to && i < Words.Count; i++)
        {
            if (Words[i].Is(TokenFlags.Stop))
            {
                return false;
            }
        }

        return true;
    }

    private bool Any(Sense sense, Func<PhraseHit, bool> holds)
    {
        if (Has(sense))
        {
            foreach (var hit in Hits)
            {
                if (hit.Sense == sense && holds(hit))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
