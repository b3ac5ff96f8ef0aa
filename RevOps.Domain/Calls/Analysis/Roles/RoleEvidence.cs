using RevOps.Domain.Calls.Analysis.Metrics;

namespace RevOps.Domain.Calls.Analysis.Roles;

/// <summary>
/// What the speakers' own words say of their sides: who introduces a company, offers, asks structured questions, and who speaks of
/// "our current system" and "your price". Lexicon sections <c>role.seller</c> and <c>role.buyer</c>.
/// </summary>
public sealed class RoleEvidence
{
    // A question is weak evidence: buyers ask too, in a demo even more than sellers
    private const double QuestionWeight = 0.35;
    private const double MostFromQuestions = 4;

    // A phrase said again is less telling than another one
    private const double RepeatWeight = 0.4;

    // The rep stands in the middle: in a call of three and more nearly every turn comes from or goes to them
    private const double CentralityWeight = 5;
    private const double TalkShareWeight = 2;
    private const double IntroductionWeight = 2.5;
    private const int OpeningUtterances = 12;

    private readonly PerSpeaker<Evidence> _own = new();
    private readonly SelfIntroductions _introductions = new();
    private int _observed;
    private int _turns;
    private int _words;
    private int _last = -1;

    /// <summary>Takes one more utterance; its labels are not needed.</summary>
    public void Observe(HeardUtterance heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        var own = _own[heard.Speaker];
        own.Words += heard.Words.Count;
        _words += heard.Words.Count;
        _observed++;
        CountTurn(heard.Speaker, own);
        if (_observed <= OpeningUtterances)
        {
            _introductions.Observe(heard);
        }

        own.Lexical += _observed <= OpeningUtterances && Introductions.NamesCompany(heard.Words) ? IntroductionWeight : 0;
        own.Questions += LooksLikeQuestion(heard) ? 1 : 0;
        foreach (var hit in heard.Cues)
        {
            if (hit.Cue is "role.seller" or "role.buyer" || (hit.Cue == "role.seller.opening" && _observed <= OpeningUtterances))
            {
                var phrase = heard.Words.Text.AsSpan(heard.Words[hit.First].Start, heard.Words[hit.First + hit.Count - 1].End - heard.Words[hit.First].Start);
                var weight = own.Seen.GetAlternateLookup<ReadOnlySpan<char>>().Add(phrase) ? hit.Weight : hit.Weight * RepeatWeight;
                own.Lexical += hit.Cue == "role.buyer" ? -weight : weight;
            }
        }
    }

    /// <summary>Above 0: speaks like a seller; below: like a buyer.</summary>
    public double Of(int speaker)
    {
        if (_own.Find(speaker) is not { } own)
        {
            return 0;
        }

        var centrality = _turns == 0 ? 0 : (double)own.Turns / _turns;
        var share = (double)own.Words / Math.Max(1, _words);
        return own.Lexical + Math.Min(MostFromQuestions, QuestionWeight * own.Questions) + (CentralityWeight * centrality) + (TalkShareWeight * share);
    }

    /// <summary>The only speaker who introduced themselves by this person's first name; null where none did.</summary>
    public int? IntroducedAs(string fullName, int speakers) => _introductions.Find(fullName, speakers);

    /// <summary>Words said, to tell who leads among several of one side.</summary>
    public int Words(int speaker) => _own.Find(speaker)?.Words ?? 0;

    private void CountTurn(int speaker, Evidence own)
    {
        if (_last >= 0 && speaker >= 0 && _last != speaker)
        {
            _turns++;
            own.Turns++;
            _own[_last].Turns++;
        }

        _last = speaker;
    }

    private static bool LooksLikeQuestion(HeardUtterance heard) =>
        heard.IsQuestion
        || (heard.Words.Count > 3 && heard.Words.Text.Contains('?', StringComparison.Ordinal))
        || heard.Words.At(0) is "what" or "how" or "why" or "who" or "when" or "which";

    private sealed class Evidence
    {
        public HashSet<string> Seen { get; } = new(StringComparer.OrdinalIgnoreCase);

        public double Lexical { get; set; }

        public int Questions { get; set; }

        public int Words { get; set; }

        public int Turns { get; set; }
    }
}
