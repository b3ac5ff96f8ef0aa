namespace RevOps.Domain.Deals.Meddpicc.Assessing;

/// <summary>A reading of one conversation with its quotes.</summary>
internal sealed record Saying(string Value, Firmness Firmness, bool IsDenial, IReadOnlyList<DatedQuote> Quotes)
{
    public DateTimeOffset At => Quotes[^1].At;

    public static IEnumerable<Saying> Of(MeddpiccLetter letter, ConversationReading source, MeddpiccFindings findings) =>
        from reading in findings[letter].Readings
        where reading.Value is not null
        select new Saying(reading.Value!, reading.Firmness, reading.IsDenial, [.. reading.Evidence.Select(x => Quote(source, x))]);

    public static DatedQuote Quote(ConversationReading source, LetterEvidence x) => new(source.Key, source.Kind, source.At, x.Seq, x.Quote, x.Speaker);
}
