using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;

namespace RevOps.Domain.Deals.Meddpicc;

/// <summary>Something said or written in a deal: an utterance of a call, a paragraph of a mail or a note.</summary>
/// <param name="Seq">Its place.</param>
/// <param name="Side">Whose side said it. Only the customer's words are evidence; a known seller's never are.</param>
/// <param name="Speaker">Name as known; null where not.</param>
/// <param name="Text">The words, verbatim.</param>
public sealed record DealLine(int Seq, SpeakerRole Side, string? Speaker, string Text)
{
    /// <summary>Only asks: what is asked is not claimed.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>Of somebody who may be neither side's: at most under reserve.</summary>
    public bool IsUnderReserve { get; init; }

    /// <summary>The lines of an analysed call.</summary>
    public static IReadOnlyList<DealLine> Of(CallAnalysis call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return [.. call.Utterances.Select(x => Of(x, call.Speakers))];
    }

    private static DealLine Of(LabelledUtterance said, IReadOnlyList<SpeakerMetrics> speakers)
    {
        var speaker = said.Utterance.Speaker is { } index ? speakers[index] : null;
        return new DealLine(said.Utterance.Seq, speaker?.Role ?? SpeakerRole.Unknown, speaker?.Name, said.Utterance.Text)
        {
            IsQuestion = said.Has(UtteranceLabels.Question),
        };
    }
}
