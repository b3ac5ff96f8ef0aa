using RevOps.Domain.Calls.Analysis.Cues;
using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Deals.Meddpicc.Reading;

/// <summary>One sentence of the customer's side with the phrases found in it.</summary>
internal sealed class Passage
{
    private const int DenialReach = 4;

    private readonly IReadOnlyList<CueHit> _cues;

    public Passage(DealLine line, SpokenText words, Sentence sentence, IReadOnlyList<CueHit> cues, CallPeople people)
    {
        (Line, Words, Sentence, People) = (line, words, sentence, people);
        _cues = [.. cues.Where(x => sentence.Contains(x.First) && x.First + x.Count - 1 <= sentence.Last)];
        IsHedged = line.IsUnderReserve || Has("hedge");
        IsElsewhere = Has("elsewhere");
        IsSellersClaim = Has("sellers-claim");
    }

    public DealLine Line { get; }

    public SpokenText Words { get; }

    public Sentence Sentence { get; }

    public CallPeople People { get; }

    /// <summary>Said under reserve.</summary>
    public bool IsHedged { get; }

    /// <summary>Of another company or another time.</summary>
    public bool IsElsewhere { get; }

    /// <summary>Repeats what the seller said.</summary>
    public bool IsSellersClaim { get; }

    /// <summary>The sentence ends with a question mark.</summary>
    public bool Asks => Words[Sentence.Last].After == '?';

    /// <summary>As a recogniser writes it: no capital anywhere, so that a name cannot be told by its looks.</summary>
    public bool IsUncased => !Line.Text.Any(char.IsUpper);

    public string Quote => Words.Slice(Sentence.First, Sentence.Last);

    public Firmness Firmness => IsHedged ? Firmness.Hedged : Firmness.Stated;

    public bool Has(string cue) => _cues.Any(x => x.Cue == cue);

    public double Weight(string cue) => _cues.Where(x => x.Cue == cue).Sum(x => x.Weight);

    /// <summary>Phrases of a section that are not denied, in order, without those inside a longer one.</summary>
    public IEnumerable<CueHit> Hits(string cue)
    {
        var end = -1;
        foreach (var hit in _cues.Where(x => x.Cue == cue).OrderBy(x => x.First).ThenByDescending(x => x.Count))
        {
            if (hit.First + hit.Count > end && !IsDeniedAt(hit.First))
            {
                end = hit.First + hit.Count;
                yield return hit;
            }
        }
    }

    /// <summary>The longest phrase of a section that begins at a word.</summary>
    public CueHit? At(string cue, int word)
    {
        CueHit? longest = null;
        foreach (var hit in _cues)
        {
            longest = hit.Cue == cue && hit.First == word && hit.Count > (longest?.Count ?? 0) ? hit : longest;
        }

        return longest;
    }

    /// <summary>"nobody is pushing for this", "it doesn't need to go through the board".</summary>
    public bool IsDeniedAt(int first)
    {
        for (var i = first - 1; i >= Math.Max(Sentence.First, first - DenialReach); i--)
        {
            var word = Words.At(i);
            if (word is "until" or "unless" or "before" or "without" or "but" or "because" || Values.EndsAfter(Words, i))
            {
                return false;
            }

            if (word == "not" && (Words.At(i + 1) is "sure" or "certain" or "only" or "just"))
            {
                return false;
            }

            if (word is "not" or "no" or "never" or "nobody" or "none" || word.EndsWith("n't", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
