using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Coaching.Timeline;

/// <summary>What the rep says between two turns of the customer, as an answer.</summary>
internal sealed class RepTurn
{
    private readonly HashSet<string> _stems = [];
    private bool _promises;

    public int Words { get; private set; }

    /// <summary>"Yes", "it depends": whatever follows is meant as an answer.</summary>
    public bool BeginsAnswer { get; private set; }

    /// <summary>"Let me come back to that."</summary>
    public bool PutsOff { get; private set; }

    public bool AsksBack { get; private set; }

    public bool HasFigure { get; private set; }

    public void Observe(HeardLine heard)
    {
        BeginsAnswer |= Words == 0 && heard.Speech.Cues.Any(x => x.Cue == "coaching.answer" && x.First <= 1);
        Words += heard.Speech.Words.Count;
        PutsOff |= heard.Speech.Weight("coaching.deflect") > 0;
        _promises |= heard.Speech.Weight("coaching.later") > 0;
        AsksBack |= heard.Speech.IsQuestion;
        foreach (var word in heard.Speech.Words.Words)
        {
            HasFigure |= NumberWords.IsNumber(word.Lower);
        }

        _stems.UnionWith(heard.Stems);
    }

    /// <summary>True where it takes the question up, or promises an answer.</summary>
    public bool Takes(AskedQuestion question) => _promises || (!PutsOff && (question.Stems.Overlaps(_stems) || (BeginsAnswer && !AsksBack)));
}
