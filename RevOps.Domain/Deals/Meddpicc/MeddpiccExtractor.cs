using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis.Cues;
using RevOps.Domain.Calls.Analysis.Speech;
using RevOps.Domain.Deals.Meddpicc.Letters;
using RevOps.Domain.Deals.Meddpicc.Reading;

namespace RevOps.Domain.Deals.Meddpicc;

/// <summary>
/// Reads the eight letters out of what was said: rules and the phrases of <c>meddpicc.txt</c>. Pure and deterministic; the order in which lines
/// arrive does not matter, their <see cref="DealLine.Seq"/> does. Only the customer's side is evidence.
/// </summary>
public sealed class MeddpiccExtractor
{
    private static readonly CueLexicon BuiltIn = CueLexicon.Load("moments.txt", "meddpicc.txt", "meddpicc-questions.txt");

    private readonly CueLexicon _lexicon;
    private readonly ILetterFinder[] _finders;

    /// <summary>Without tracked names.</summary>
    public MeddpiccExtractor()
        : this([])
    {
    }

    /// <summary>With the names of competitors that the organisation tracks.</summary>
    public MeddpiccExtractor(IReadOnlyList<string> competitors)
        : this(competitors, BuiltIn)
    {
    }

    internal MeddpiccExtractor(IReadOnlyList<string> competitors, CueLexicon lexicon)
    {
        _lexicon = lexicon;
        _finders =
        [
            new MetricsFinder(),
            new PersonLetter(MeddpiccLetter.EconomicBuyer, "buyer", titleIsEnough: true),
            new PhraseFinder(MeddpiccLetter.DecisionCriteria, "criteria"),
            new StepFinder(),
            new PaperFinder(),
            new PainFinder(),
            new PersonLetter(MeddpiccLetter.Champion, "champion", titleIsEnough: true),
            new CompetitionFinder(competitors),
        ];
    }

    /// <summary>Reads the lines of one call, mail or note.</summary>
    public MeddpiccFindings Read(IEnumerable<DealLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var inOrder = lines.OrderBy(x => x.Seq).ToList();
        var people = new CallPeople(inOrder.Select(x => x.Speaker).OfType<string>());
        List<Mention> mentions = [];
        IReadOnlyList<MeddpiccLetter> asked = [];
        foreach (var line in inOrder)
        {
            var words = SpokenText.Parse(line.Text);
            var cues = _lexicon.Find(words);
            mentions.AddRange(Mentions(line, words, cues, people, asked));
            asked = line.Side == SpeakerRole.Rep ? [.. MeddpiccLetters.All.Where(x => cues.Any(c => c.Cue == "asks." + x.Slot()))] : [];
        }

        return new MeddpiccFindings(mentions.GroupBy(x => x.Letter).ToDictionary(x => x.Key, x => Weighing.Of(x.Key, [.. x])));
    }

    private List<Mention> Mentions(DealLine line, SpokenText words, IReadOnlyList<CueHit> cues, CallPeople people, IReadOnlyList<MeddpiccLetter> asked)
    {
        List<Mention> mentions = [];
        foreach (var sentence in Sentences.Split(words))
        {
            var passage = new Passage(line, words, sentence, cues, people);
            if (IsEvidence(passage))
            {
                mentions.AddRange(_finders.SelectMany(x => x.Find(passage)));
                mentions.AddRange(asked.Where(x => mentions.TrueForAll(m => m.Letter != x)).Select(x => AnswerFinder.Find(x, passage)).OfType<Mention>().ToList());
            }

            foreach (var person in PersonFinder.Find(passage).Where(x => x.Name is not null))
            {
                people.Remember(person, line.Seq);
            }
        }

        return mentions;
    }

    /// <summary>What the customer says of their own company today. Where a call does not tell whose words they are, they are taken for the customer's.</summary>
    private static bool IsEvidence(Passage passage) =>
        passage.Line.Side is SpeakerRole.Customer or SpeakerRole.Unknown
        && !passage.Asks && !passage.IsElsewhere && !passage.IsSellersClaim
        && !(passage.Line.IsQuestion && passage.Line.Text.IndexOfAny(['.', '?', '!']) < 0 && !passage.Has("pain.after"));
}
