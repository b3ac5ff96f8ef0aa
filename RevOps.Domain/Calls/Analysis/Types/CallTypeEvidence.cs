using RevOps.Domain.Calls.Analysis.Cues;

namespace RevOps.Domain.Calls.Analysis.Types;

/// <summary>
/// Finds what a call is held for from its words. Each type gathers the weights of its phrases (lexicon sections <c>type.*</c>); the shares of
/// the gathered evidence, sharpened, are the confidence. "Unknown" competes with a fixed amount, so little evidence gives no type.
/// </summary>
public sealed class CallTypeEvidence
{
    // Fitted by eye on calls of known type, proposal: two clear phrases beat "unknown", a 3:1 lead gives about 0.85
    private const double UnknownEvidence = 2.5;
    private const double Sharpness = 2;
    private const double RepeatWeight = 0.35;
    private const int OpeningUtterances = 12;

    // Discovery is asking: every open question of the seller counts a little, up to a limit
    private const double OpenQuestionWeight = 0.3;
    private const double MostFromQuestions = 4;
    private const double IntroductionWeight = 2.5;
    private const string Opening = ".opening";

    private static readonly (CallType Type, string Cue)[] Types =
    [
        (CallType.ColdCall, "type.cold-call"),
        (CallType.Discovery, "type.discovery"),
        (CallType.Demo, "type.demo"),
        (CallType.Negotiation, "type.negotiation"),
        (CallType.Renewal, "type.renewal"),
        (CallType.Support, "type.support"),
    ];

    private readonly double[] _evidence = new double[Types.Length];
    private readonly HashSet<(string Cue, string Phrase)> _seen = [];
    private int _observed;
    private double _questions;

    /// <summary>Takes one more utterance.</summary>
    public void Observe(HeardUtterance heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        if (heard.IsBackchannel)
        {
            return;
        }

        _observed++;
        CountQuestion(heard);
        CountIntroduction(heard);
        foreach (var hit in heard.Cues)
        {
            if (hit.Cue.StartsWith("type.", StringComparison.Ordinal))
            {
                Count(heard, hit);
            }
        }
    }

    /// <summary>The likeliest type with its confidence, 0..1; Unknown where the evidence does not suffice.</summary>
    public (CallType Type, double Confidence) Result()
    {
        var scores = Array.ConvertAll(_evidence, x => Math.Pow(1 + x, Sharpness));
        var unknown = Math.Pow(1 + UnknownEvidence, Sharpness);
        var total = scores.Sum() + unknown;
        var best = Array.IndexOf(scores, scores.Max());
        return scores[best] > unknown ? (Types[best].Type, scores[best] / total) : (CallType.Unknown, unknown / total);
    }

    private void CountQuestion(HeardUtterance heard)
    {
        if (heard.Role != SpeakerRole.Customer && _questions < MostFromQuestions && OpenQuestions.In(heard))
        {
            _questions += OpenQuestionWeight;
            _evidence[Index("type.discovery")] += OpenQuestionWeight;
        }
    }

    /// <summary>Who has to say where they call from has not called before.</summary>
    private void CountIntroduction(HeardUtterance heard)
    {
        if (_observed <= OpeningUtterances && Roles.Introductions.NamesCompany(heard.Words) && _seen.Add(("introduction", "")))
        {
            _evidence[Index("type.cold-call")] += IntroductionWeight;
        }
    }

    private static int Index(string cue) => Array.FindIndex(Types, t => t.Cue == cue);

    private void Count(HeardUtterance heard, CueHit hit)
    {
        var opening = hit.Cue.EndsWith(Opening, StringComparison.Ordinal);
        if (opening && _observed > OpeningUtterances)
        {
            return;
        }

        var cue = opening ? hit.Cue[..^Opening.Length] : hit.Cue;
        var type = Index(cue);
        var phrase = heard.Words.Slice(hit.First, hit.First + hit.Count - 1).ToLowerInvariant();
        _evidence[type] += _seen.Add((cue, phrase)) ? hit.Weight : hit.Weight * RepeatWeight;
    }
}
