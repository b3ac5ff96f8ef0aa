using RevOps.Domain.Calls.Analysis.Cues;
using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis;

/// <summary>
/// An utterance prepared for the accumulators: its words, the phrases found in it, its labels and the side of its speaker.
/// Made once an utterance, read by all.
/// </summary>
public sealed class HeardUtterance
{
    private IReadOnlyList<Sentence>? _sentences;

    /// <summary>Cuts the text into words and finds the lexicons' phrases.</summary>
    public HeardUtterance(Utterance utterance, CueLexicon? lexicon = null)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        Utterance = utterance;
        Words = SpokenText.Parse(utterance.Text);
        Cues = (lexicon ?? CueLexicon.Default).Find(Words);
    }

    /// <summary>The utterance.</summary>
    public Utterance Utterance { get; }

    /// <summary>Its words.</summary>
    public SpokenText Words { get; }

    /// <summary>Phrases of the lexicons found in it.</summary>
    public IReadOnlyList<CueHit> Cues { get; }

    /// <summary>Keys of <see cref="UtteranceLabels"/>; a later utterance may amend them.</summary>
    public IReadOnlyList<string> Labels { get; set; } = [];

    /// <summary>The speaker's side as far as known when it was heard.</summary>
    public SpeakerRole Role { get; set; }

    /// <summary>Its sentences.</summary>
    public IReadOnlyList<Sentence> Sentences => _sentences ??= Speech.Sentences.Split(Words);

    /// <summary>Its place in the call.</summary>
    public int Seq => Utterance.Seq;

    /// <summary>The speaker's index; -1 where the transcript does not say.</summary>
    public int Speaker => Utterance.Speaker ?? -1;

    /// <summary>True for "mm-hm", "right", "okay" that leave the turn with the other.</summary>
    public bool IsBackchannel => Has(UtteranceLabels.Backchannel);

    /// <summary>True where it asks something.</summary>
    public bool IsQuestion => Has(UtteranceLabels.Question);

    /// <summary>True where it has the label.</summary>
    public bool Has(string label) => Labels.Contains(label);

    /// <summary>Sum of the weights of a cue's phrases in it.</summary>
    public double Weight(string cue)
    {
        var sum = 0.0;
        foreach (var hit in Cues)
        {
            sum += hit.Cue == cue ? hit.Weight : 0;
        }

        return sum;
    }

    /// <summary>The sum within a sentence.</summary>
    public double Weight(string cue, Sentence sentence)
    {
        var sum = 0.0;
        foreach (var hit in Cues)
        {
            sum += hit.Cue == cue && sentence.Contains(hit.First) ? hit.Weight : 0;
        }

        return sum;
    }
}
