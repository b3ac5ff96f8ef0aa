using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews.Rules.Cues;
using RevOps.Domain.Reviews.Rules.Judges;
using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Context;

/// <summary>Reads a stored call's objections again, with whether they were settled.</summary>
public static class EarlierObjections
{
    /// <summary>How many lines behind an objection are needed to see what became of it.</summary>
    public const int LinesBehind = 12;

    /// <summary>
    /// The objections. One counts as settled where the customer said so, where the rep answered and checked, or where the customer
    /// turned friendly after it: "open" is only said of those that plainly were left.
    /// </summary>
    /// <param name="analysis">The stored analysis: who is who.</param>
    /// <param name="lines">The lines with objections and those behind them, in order.</param>
    public static IReadOnlyList<EarlierObjection> Of(CallAnalysis analysis, IReadOnlyList<LabelledUtterance> lines)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var read = new LineReader(analysis with { Utterances = lines }, Lexicon.Shipped).Read();
        return [.. ObjectionEpisodes.Find(read).Select(x => Objection(x, analysis, read))];
    }

    private static EarlierObjection Objection(ObjectionEpisode episode, CallAnalysis analysis, List<Line> lines)
    {
        var quote = episode.Doubt.Evidence;
        return new(quote.Seq, quote.Quote, episode.Kind, Who(episode.Raised, analysis), IsSettled(episode, lines));
    }

    private static bool IsSettled(ObjectionEpisode episode, List<Line> lines)
    {
        var handling = ObjectionHandling.Of(episode);
        return handling.Accepted is not null || handling is { Answered: not null, Checked: not null }
            || lines.Exists(x => x.IsCustomer && x.Seq > episode.Raised.Seq && x.Seq <= episode.Raised.Seq + LinesBehind
                && (x.Has("objection.accepted") || x.Labelled.Has(UtteranceLabels.SentimentPositive) || x.Labelled.Has(UtteranceLabels.BuyingSignal)));
    }

    private static string? Who(Line line, CallAnalysis analysis) =>
        line.Labelled.Utterance.Speaker is { } index && index < analysis.Speakers.Count ? PersonNames.First(analysis.Speakers[index].Name) : null;
}
