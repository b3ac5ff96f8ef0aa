using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Topics;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Timeline;
using RevOps.Domain.Practice.Drills;
using RevOps.Domain.Practice.Engine.Hearing;
using RevOps.Domain.Practice.Scenarios;
using RevOps.Domain.Reviews;

namespace RevOps.Domain.Practice.Continuing;

/// <summary>What a customer said at a moment of a call and after it, as the parts of a scenario.</summary>
internal sealed class SaidInCall
{
    private const int MostFacts = 12;
    private const int LeastWords = 4;
    private const int LongestOpening = 420;
    private const int LongestFact = 280;
    private const int LongestName = 44;
    private const int LongestAgain = 90;

    private static readonly string[] AgainOpenings = ["As I said:", "I mentioned it:", "Same as before:", "Like I told you:"];

    private readonly HeardLine _opening;
    private readonly IReadOnlyList<CallTurn> _later;
    private readonly Ear _ear = new(PracticeCues.OfAnyCall, SeedPlaybook.Version1, new HashSet<string>());

    public SaidInCall(string opening, IReadOnlyList<CallTurn> later)
    {
        Opening = Clip.Words(opening, LongestOpening);
        _opening = _ear.HearCustomer(Opening);
        _later = later;
    }

    public string Opening { get; }

    public IReadOnlyList<ScenarioFact> Facts()
    {
        var facts = new List<ScenarioFact>();
        var said = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Opening };
        for (var i = 0; i < _later.Count && facts.Count < MostFacts; i++)
        {
            if (_later[i].Side != SpeakerRole.Customer)
            {
                continue;
            }

            var words = Clip.Words(_later[i].Words, LongestFact);
            var heard = _ear.HearCustomer(words);
            if (IsFact(heard) && said.Add(words))
            {
                facts.Add(Fact(_later[i].Sequence, words, heard, i > 0 ? _later[i - 1].Words : "", facts.Count));
            }
        }

        return facts;
    }

    public IReadOnlyList<ScenarioObjection> Objections() => Label() is { } label
        ? [new("opening", label, Occasions.Opening, Opening, StillHolds(label), Behind(label), AnySubstance, "All right. That answers it for me.", null)]
        : [];

    public IReadOnlyList<ScenarioQuestion> Questions() => Label() is null && _opening.Speech.IsQuestion
        ? [new("opening", Occasions.Opening, Opening, "You haven't answered what I asked you.", [], "Okay, thanks. That's clear.", NextMove.HonestAnswer(_opening))]
        : [];

    // What a real answer has in it, since nobody wrote down which one meets this doubt
    private static IReadOnlyList<string> AnySubstance { get; } =
    [
        "because", "for example", "which means", "instead of", "one of our|the customer~|client~", "customer~|client~ like|who|that|in", "pilot|trial|test|reference~", "# percent|%|weeks|days|months|hours|people",
        "you can|could stop|cancel|try|test|see|start|begin|talk|speak", "we start|begin|could start|begin", "in writing|contract", "guarantee~", "your own|figures|numbers",
    ];

    private string? Label() => StopRequest.Is(_opening) ? null : _opening.Speech.Labels.FirstOrDefault(UtteranceLabels.IsObjection);

    /// <summary>What they said of the same doubt later is what stood behind it.</summary>
    private string Behind(string label)
    {
        foreach (var turn in _later.Where(x => x.Side == SpeakerRole.Customer))
        {
            var words = Clip.Words(turn.Words, LongestFact);
            if (words != Opening && _ear.HearCustomer(words).Speech.Has(label))
            {
                return words;
            }
        }

        return "I can't put it much better than that. It's what holds me back.";
    }

    private static string StillHolds(string label) => label switch
    {
        UtteranceLabels.ObjectionPrice => "For me it's still the price.",
        UtteranceLabels.ObjectionTiming => "The timing is still the problem.",
        UtteranceLabels.ObjectionAuthority => "It's still not my decision alone.",
        UtteranceLabels.ObjectionNeed => "I still don't see that we need it.",
        UtteranceLabels.ObjectionCompetitor => "We still have the others.",
        UtteranceLabels.ObjectionStatusQuo => "What we have still works.",
        UtteranceLabels.ObjectionTrust => "I'm still not sure I can rely on that.",
        _ => "I'd still rather leave it at that for today.",
    };

    private static bool IsFact(HeardLine heard) =>
        heard.Speech.Words.Count >= LeastWords && !heard.Speech.IsBackchannel && heard.Stems.Count >= 2
        && !(heard.Speech.IsQuestion && heard.Speech.Sentences.Count == 1);

    private static ScenarioFact Fact(int sequence, string words, HeardLine heard, string askedInCall, int index)
    {
        var topic = Topic(heard);
        return new(
            $"line-{sequence}",
            Clip.Words($"{char.ToUpperInvariant(topic[0])}{topic[1..]}", LongestName),
            CallFactKind.Of(heard),
            0,
            askedInCall.EndsWith('?') ? Clip.Words(askedInCall, LongestFact) : $"Could you tell me more about {topic}?",
            Phrases(words, askedInCall),
            words,
            $"{AgainOpenings[index % AgainOpenings.Length]} {Clip.Words(words, LongestAgain)}",
            null);
    }

    /// <summary>What it is about in two words: enough to ask for it, too little to know it.</summary>
    private static string Topic(HeardLine heard) => string.Join(
        " and ",
        heard.Speech.Words.Words.ToArray().Select(x => x.Lower).Where(x => x.Length > 2 && !CommonWords.Contains(x)).Distinct().OrderByDescending(x => x.Length).Take(2));

    // The words it is about, and those by which it was asked for in the call
    private static string[] Phrases(string words, string askedInCall) =>
    [
        .. KnownWords.Of(words).Concat(askedInCall.Contains('?', StringComparison.Ordinal) ? KnownWords.Of(askedInCall) : [])
            .Where(x => x.Length > 2 && x.All(char.IsLetterOrDigit))
            .Distinct(StringComparer.Ordinal)
            .Select(x => x + "~"),
    ];
}
