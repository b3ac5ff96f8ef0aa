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

    private readonly PerSpeaker<Evidence> _own = new();

    /// <summary>Takes one more utterance; its labels are not needed.</summary>
    public void Observe(HeardUtterance heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        var own = _own[heard.Speaker];
        own.Words += heard.Words.Count;
        own.Questions += LooksLikeQuestion(heard) ? 1 : 0;
        foreach (var hit in heard.Cues)
        {
            if (hit.Cue is "role.seller" or "role.buyer")
            {
                var phrase = heard.Words.Text.AsSpan(heard.Words[hit.First].Start, heard.Words[hit.First + hit.Count - 1].End - heard.Words[hit.First].Start);
                var weight = own.Seen.GetAlternateLookup<ReadOnlySpan<char>>().Add(phrase) ? hit.Weight : hit.Weight * RepeatWeight;
                own.Lexical += hit.Cue == "role.seller" ? weight : -weight;
            }
        }
    }

    /// <summary>Above 0: speaks like a seller; below: like a buyer.</summary>
    public double Of(int speaker) => _own.Find(speaker) is { } own ? own.Lexical + Math.Min(MostFromQuestions, QuestionWeight * own.Questions) : 0;

    /// <summary>Words said, to tell who leads among several of one side.</summary>
    public int Words(int speaker) => _own.Find(speaker)?.Words ?? 0;

    private static bool LooksLikeQuestion(HeardUtterance heard) =>
        heard.IsQuestion
        || (heard.Words.Count > 3 && heard.Words.Words.ToArray().Any(w => w.After == '?'))
        || heard.Words.At(0) is "what" or "how" or "why" or "who" or "when" or "which";

    private sealed class Evidence
    {
        public HashSet<string> Seen { get; } = new(StringComparer.OrdinalIgnoreCase);

        public double Lexical { get; set; }

        public int Questions { get; set; }

        public int Words { get; set; }
    }
}
