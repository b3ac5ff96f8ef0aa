using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews.Rules.Cues;

namespace RevOps.Domain.Reviews.Rules.Reading;

/// <summary>
/// A call as all judges see it. They ask for cues by side; lines that belong to another criterion are left out unless asked for.
/// Nothing here depends on how long the call is: a line without a cue is as if it were not there.
/// </summary>
internal sealed class CallReading
{
    private CallReading(IReadOnlyList<Line> lines) => Lines = lines;

    public IReadOnlyList<Line> Lines { get; }

    public IReadOnlyList<ObjectionEpisode> Objections { get; private set; } = [];

    public NextStepMoments NextSteps { get; private set; } = NextStepMoments.None;

    /// <summary>Reads the call. Objections own their answers only where the rubric judges them.</summary>
    public static CallReading Of(CallAnalysis call, bool objectionsJudged)
    {
        var reading = new CallReading(new LineReader(call, Lexicon.Shipped).Read());
        reading.NextSteps = NextStepMoments.Find(reading.Lines);
        reading.Objections = ObjectionEpisodes.Find(reading.Lines);
        if (objectionsJudged)
        {
            foreach (var line in reading.Objections.SelectMany(x => x.RepLines).Where(x => x.Owner == Owner.None))
            {
                line.Owner = Owner.Objection;
            }
        }

        return reading;
    }

    /// <summary>What the rep said that carries one of these cues; one mark a line.</summary>
    public List<Mark> Rep(params string[] cues) => Marks(x => x.IsRep && x.Owner == Owner.None, cues);

    /// <summary>Questions of the rep that carry one of these cues; one mark a line.</summary>
    public List<Mark> Asked(params string[] cues) => Marks(x => x.IsRep && x.Owner == Owner.None, cues, asked: true);

    /// <summary>What the customer said that carries one of these cues; one mark a line.</summary>
    public List<Mark> Customer(params string[] cues) => Marks(x => x.IsCustomer && x.Owner == Owner.None, cues);

    /// <summary>What either side said.</summary>
    public List<Mark> Both(params string[] cues) => Marks(x => x.Owner == Owner.None, cues);

    /// <summary>Also lines that belong to objections or next steps.</summary>
    public List<Mark> Anywhere(Func<Line, bool> where, params string[] cues) => Marks(where, cues);

    /// <summary>The next lines with matter after this one.</summary>
    public IEnumerable<Line> After(Line line) => Lines.Skip(line.Index + 1).Where(x => !x.IsChatter);

    private List<Mark> Marks(Func<Line, bool> where, string[] cues, bool asked = false)
    {
        var marks = new List<Mark>();
        foreach (var line in Lines)
        {
            if (line.IsChatter || !where(line))
            {
                continue;
            }

            var found = line.Hits.Where(x => cues.Contains(x.Cue)).Select(x => new Mark(line, x)).Where(x => !asked || x.IsAsked);
            marks.AddRange(found.Take(1));
        }

        return marks;
    }
}
