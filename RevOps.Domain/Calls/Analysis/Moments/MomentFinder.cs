using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Moments;

/// <summary>
/// Finds the moments worth jumping to: what the labels mark, and sentences in which the customer names pain, numbers, the way to a decision,
/// a commitment or a risk (lexicon sections <c>moment.*</c>).
/// </summary>
public sealed class MomentFinder
{
    private const int MostMoments = 14;
    private const int LeastWords = 4;

    private readonly List<Moment> _found = [];

    /// <summary>Takes one more utterance with its final labels.</summary>
    public void Observe(HeardUtterance heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        if (heard.IsBackchannel || heard.Words.Count == 0)
        {
            return;
        }

        AddLabels(heard);

        // These are the customer's to say; a rep who says them quotes or supposes
        if (heard.Role is SpeakerRole.Rep or SpeakerRole.Other)
        {
            return;
        }

        if (!heard.Cues.Any(c => c.Cue.StartsWith("moment.", StringComparison.Ordinal)))
        {
            return;
        }

        foreach (var kind in MomentKinds.FromCues)
        {
            AddBestSentence(heard, kind);
        }
    }

    /// <summary>The best moments, one an utterance, in order of time; agreed steps are among them.</summary>
    public IReadOnlyList<KeyMoment> Result(IReadOnlyList<NextStep> nextSteps)
    {
        ArgumentNullException.ThrowIfNull(nextSteps);
        var steps = nextSteps.Where(s => s.Firmness >= 2).OrderByDescending(s => s.Firmness).DistinctBy(s => s.Seq).Take(3).ToDictionary(s => s.Seq, s => s.Text);
        var taken = new HashSet<int>(steps.Keys);
        var perKind = new Dictionary<string, int>();
        var kept = new List<KeyMoment>(steps.Select(s => new KeyMoment(s.Key, UtteranceLabels.NextStep, s.Value)));
        foreach (var moment in _found.OrderByDescending(m => m.Weight).ThenBy(m => m.Heard.Seq))
        {
            var seen = perKind.GetValueOrDefault(moment.Kind);
            if (kept.Count < MostMoments && seen < MomentKinds.Most(moment.Kind) && taken.Add(moment.Heard.Seq))
            {
                perKind[moment.Kind] = seen + 1;
                kept.Add(new KeyMoment(moment.Heard.Seq, moment.Kind, Quotes.Around(moment.Heard.Words, moment.Heard.Sentences, moment.Word)));
            }
        }

        return [.. kept.OrderBy(m => m.Seq)];
    }

    private void AddBestSentence(HeardUtterance heard, MomentKind kind)
    {
        Moment? best = null;
        foreach (var sentence in heard.Sentences)
        {
            var weight = kind.Weight(heard, sentence);
            if (weight >= kind.Least && weight > (best?.Weight ?? 0) && sentence.Count >= 4)
            {
                best = new Moment(heard, kind.Name, sentence.First, weight);
            }
        }

        if (best is { } moment)
        {
            _found.Add(moment);
        }
    }

    /// <summary>The labels do not say which sentence: the one with other evidence in it, else the longest.</summary>
    private void AddLabels(HeardUtterance heard)
    {
        if (heard.Words.Count < LeastWords || !heard.Labels.Any(MomentKinds.IsMoment))
        {
            return;
        }

        var (sentence, evidence) = heard.Sentences
            .Select(s => (Sentence: s, Evidence: MomentKinds.Evidence(heard, s)))
            .OrderByDescending(x => x.Evidence)
            .ThenByDescending(x => x.Sentence.Count)
            .First();
        foreach (var label in heard.Labels.Where(MomentKinds.IsMoment))
        {
            _found.Add(new Moment(heard, label, sentence.First, MomentKinds.LabelWeight(label, heard.Role) + Math.Min(1.5, evidence)));
        }
    }

    private readonly record struct Moment(HeardUtterance Heard, string Kind, int Word, double Weight);
}
