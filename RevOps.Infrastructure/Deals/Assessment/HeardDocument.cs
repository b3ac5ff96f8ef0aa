using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Deals.Meddpicc.Assessing;

namespace RevOps.Infrastructure.Deals.Assessment;

/// <summary>What was heard in a source, as it is kept: letters that came up only.</summary>
internal sealed record HeardDocument(
    string Key,
    DealSourceKind Kind,
    DateTimeOffset At,
    Dictionary<MeddpiccLetter, LetterFinding> Customer,
    Dictionary<MeddpiccLetter, LetterFinding> Seller,
    IReadOnlyList<AskedLetter> Asked,
    IReadOnlyList<string> Voices,
    IReadOnlyList<DatedQuote> PricePressed,
    IReadOnlyList<string> NextSteps)
{
    public static HeardDocument Of(HeardSource heard) => new(
        heard.Reading.Key, heard.Reading.Kind, heard.Reading.At, Letters(heard.Reading.Customer), Letters(heard.Reading.Seller), heard.Reading.Asked,
        heard.Voices, heard.PricePressed, heard.NextSteps);

    public HeardSource ToSource() => new(
        new ConversationReading(Key, Kind, At, new MeddpiccFindings(Customer), new MeddpiccFindings(Seller), Asked), Voices, PricePressed, NextSteps);

    private static Dictionary<MeddpiccLetter, LetterFinding> Letters(MeddpiccFindings findings) =>
        MeddpiccLetters.All.Where(x => findings[x].Status != LetterStatus.Absent || findings[x].Readings.Count > 0).ToDictionary(x => x, x => findings[x]);
}
