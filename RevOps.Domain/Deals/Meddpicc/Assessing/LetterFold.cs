using RevOps.Domain.Deals.Meddpicc.Reading;

namespace RevOps.Domain.Deals.Meddpicc.Assessing;

/// <summary>One letter over the conversations of a deal, given oldest first.</summary>
internal static class LetterFold
{
    private const int ContradictedMost = 1;

    public static LetterAssessment Of(MeddpiccLetter letter, IReadOnlyList<ConversationReading> sources, LetterConfirmation? confirmation)
    {
        List<Saying> said = [.. sources.SelectMany(x => Saying.Of(letter, x, x.Customer))];
        List<Saying> claimed = [.. sources.SelectMany(x => Saying.Of(letter, x, x.Seller))];
        var firm = said.Where(x => x.Firmness == Firmness.Stated).ToList();
        var value = confirmation?.Value ?? Latest(firm) ?? Latest(said) ?? Latest(claimed);
        var basis = said.Count > 0 ? said : claimed;
        var backing = basis.Where(x => value is not null && Supports(letter, x, value, firm)).ToList();
        var against = firm.Where(x => value is not null && IsAgainst(letter, x, value, firm, confirmation)).ToList();
        var quotes = Quotes(backing);
        var refusals = Refusals(letter, sources, Latest(firm) is null ? null : firm[^1].At);
        var score = Score(value, backing, said, confirmation, against.Count > 0);
        DateTimeOffset?[] known = [quotes.Count > 0 ? quotes[^1].At : null, confirmation?.At];
        return new LetterAssessment
        {
            Letter = letter,
            State = State(value, confirmation, against.Count > 0),
            Score = score,
            Value = value,
            Evidence = quotes,
            Against = Quotes(against),
            Refusals = refusals,
            Confirmation = confirmation,
            KnownSince = known.Max(),
            Gaps = (against.Count > 0 ? LetterGaps.Contradicted : LetterGaps.None)
                | (refusals.Count > 0 && score < 2 ? LetterGaps.Refused : LetterGaps.None)
                | (score < 2 && against.Count == 0 && !sources.Any(s => s.Asked.Any(a => a.Letter == letter)) ? LetterGaps.NotAsked : LetterGaps.None),
        };
    }

    private static string? Latest(List<Saying> sayings) => sayings.Count == 0 ? null : sayings.MaxBy(x => x.At)!.Value;

    private static LetterState State(string? value, LetterConfirmation? confirmation, bool contradicted) =>
        confirmation is not null ? LetterState.Confirmed : value is null ? LetterState.Empty : contradicted ? LetterState.Contradicted : LetterState.Suggested;

    private static int Score(string? value, List<Saying> backing, List<Saying> said, LetterConfirmation? confirmation, bool contradicted)
    {
        if (value is null)
        {
            return 0;
        }

        // However many of the seller's side say it, and in however many notes: it stays their claim
        if (said.Count == 0)
        {
            return confirmation is null ? 1 : 2;
        }

        var firm = backing.Where(x => x.Firmness == Firmness.Stated).SelectMany(x => x.Quotes).ToList();
        var people = firm.Select(x => x.Speaker).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var papers = firm.Where(x => x.Kind != DealSourceKind.Call).Select(x => x.Source).Distinct().Count();
        var spoken = firm.Any(x => x.Kind == DealSourceKind.Call);
        var score = people > 1 || papers > 1 || (papers > 0 && spoken) ? 3 : firm.Count > 0 || confirmation is not null ? 2 : 1;
        return contradicted ? Math.Min(score, ContradictedMost) : score;
    }

    /// <summary>Of several things that stand beside each other, all that were said bear the letter; of one, only what says the same.</summary>
    private static bool Supports(MeddpiccLetter letter, Saying saying, string value, List<Saying> firm) =>
        Sameness.Same(letter, saying.Value, value) || (IsList(letter) && !Denies(saying, value, firm));

    private static bool IsAgainst(MeddpiccLetter letter, Saying saying, string value, List<Saying> firm, LetterConfirmation? confirmation)
    {
        // What a person knew when confirming is settled by it
        if (Sameness.Same(letter, saying.Value, value) || (confirmation is not null && saying.At <= confirmation.At))
        {
            return false;
        }

        return letter switch
        {
            MeddpiccLetter.EconomicBuyer or MeddpiccLetter.Champion => true,

            // Several figures of one call stand beside each other; one that reads otherwise in another conversation has changed
            MeddpiccLetter.Metrics => Unit(saying.Value) == Unit(value) && !firm.Exists(x => x.Value == value && x.Quotes[0].Source == saying.Quotes[0].Source),
            _ => Denies(saying, value, firm),
        };
    }

    private static bool IsList(MeddpiccLetter letter) => letter is not (MeddpiccLetter.EconomicBuyer or MeddpiccLetter.Champion or MeddpiccLetter.Metrics);

    /// <summary>"Nobody else" and a name deny each other.</summary>
    private static bool Denies(Saying saying, string value, List<Saying> firm) =>
        firm.Find(x => x.Value == value) is { } holds && holds.IsDenial != saying.IsDenial;

    /// <summary>A share and an amount are two figures; two amounts are one that changed.</summary>
    private static string Unit(string value) => value.Contains('%', StringComparison.Ordinal) ? "%" : value[0] is '$' or '€' or '£' ? "money" : value[(value.LastIndexOf(' ') + 1)..].TrimEnd('s');

    private static IReadOnlyList<DatedQuote> Quotes(IEnumerable<Saying> sayings) =>
        [.. sayings.SelectMany(x => x.Quotes).Distinct().OrderBy(x => x.At).ThenBy(x => x.Source, StringComparer.Ordinal).ThenBy(x => x.Seq)];

    private static IReadOnlyList<DatedQuote> Refusals(MeddpiccLetter letter, IReadOnlyList<ConversationReading> sources, DateTimeOffset? answeredAt) =>
    [
        .. from source in sources
           where answeredAt is null || source.At > answeredAt
           from asked in source.Asked
           where asked.Letter == letter && asked.Refusal is not null
           select new DatedQuote(source.Key, source.Kind, source.At, asked.Seq, asked.Refusal!, null),
    ];
}
