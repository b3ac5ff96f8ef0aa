using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Deals.Meddpicc;

namespace RevOps.Web.Api;

/// <summary>What the call says of the deal, a letter of MEDDPICC each.</summary>
internal sealed record MeddpiccDocument(
    LetterDocument Metrics,
    LetterDocument EconomicBuyer,
    LetterDocument DecisionCriteria,
    LetterDocument DecisionProcess,
    LetterDocument PaperProcess,
    LetterDocument IdentifyPain,
    LetterDocument Champion,
    LetterDocument Competition)
{
    private static readonly MeddpiccExtractor Extractor = new();

    public static MeddpiccDocument From(CallAnalysis analysis)
    {
        var found = Extractor.Read(DealLine.Of(analysis));
        return new MeddpiccDocument(
            Letter(found[MeddpiccLetter.Metrics]),
            Letter(found[MeddpiccLetter.EconomicBuyer]),
            Letter(found[MeddpiccLetter.DecisionCriteria]),
            Letter(found[MeddpiccLetter.DecisionProcess]),
            Letter(found[MeddpiccLetter.PaperProcess]),
            Letter(found[MeddpiccLetter.IdentifyPain]),
            Letter(found[MeddpiccLetter.Champion]),
            Letter(found[MeddpiccLetter.Competition]));
    }

    private static LetterDocument Letter(LetterFinding x) =>
        new(x.Status, x.Value, x.Firmness, [.. x.Evidence.Select(e => new LetterEvidenceDocument(e.Seq, e.Quote))]);
}

/// <summary><c>firmness</c> is stated, hedged or vague; null where the letter is absent.</summary>
internal sealed record LetterDocument(LetterStatus Status, string? Value, Firmness? Firmness, IReadOnlyList<LetterEvidenceDocument> Evidence);

internal sealed record LetterEvidenceDocument(int Seq, string Quote);
