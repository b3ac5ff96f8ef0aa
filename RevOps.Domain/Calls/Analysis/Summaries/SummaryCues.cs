using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Summaries;

/// <summary>Weights of the lexicon's moments in one sentence, counted once.</summary>
internal readonly record struct SummaryCues
{
    public double Agenda { get; init; }

    public double Goal { get; init; }

    public double Pain { get; init; }

    public double Metric { get; init; }

    public double Criteria { get; init; }

    public double Decision { get; init; }

    public double Risk { get; init; }

    public double Outcome { get; init; }

    public double Recap { get; init; }

    public static SummaryCues Of(HeardUtterance heard, Sentence sentence)
    {
        var cues = default(SummaryCues);
        foreach (var hit in heard.Cues)
        {
            if (sentence.Contains(hit.First))
            {
                cues = cues.With(hit.Cue, hit.Weight);
            }
        }

        return cues;
    }

    private SummaryCues With(string cue, double weight) => cue switch
    {
        "moment.agenda" => this with { Agenda = Agenda + weight },
        "moment.goal" => this with { Goal = Goal + weight },
        "moment.pain" => this with { Pain = Pain + weight },
        "moment.metric" => this with { Metric = Metric + weight },
        "moment.criteria" => this with { Criteria = Criteria + weight },
        "moment.decision-process" => this with { Decision = Decision + weight },
        "moment.risk" => this with { Risk = Risk + weight },
        "moment.outcome" => this with { Outcome = Outcome + weight },
        "moment.recap" => this with { Recap = Recap + weight },
        _ => this,
    };
}
