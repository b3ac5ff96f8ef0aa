using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Summaries;

/// <summary>A sentence that might stand in the summary.</summary>
/// <param name="Heard">Its utterance.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Place">Where in the call, 0..1.</param>
/// <param name="InRecap">True behind "let me say back what I've got": a speaker's own summary.</param>
/// <param name="Quality">How well it stands alone; 0 is neutral.</param>
/// <param name="Cues">What it speaks of.</param>
internal sealed record SummaryCandidate(HeardUtterance Heard, Sentence Sentence, double Place, bool InRecap, double Quality, SummaryCues Cues)
{
    public string Text => Heard.Words.Slice(Sentence.First, Sentence.Last);

    public bool FromSeller => Heard.Role is SpeakerRole.Rep or SpeakerRole.Other;
}
