using System.Collections.Frozen;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Speech;
using RevOps.Domain.Calls.Analysis.Topics;
using RevOps.Domain.Reviews.Rules.Judges;

namespace RevOps.Domain.Reviews.Context;

/// <summary>Doubts that were left open and that nobody touched this time.</summary>
internal sealed class ObjectionRemarks(CallAnalysis call, HeardWords heard, CustomerContext context)
{
    // Whoever says one of these touched the subject, well or badly
    private static readonly FrozenDictionary<string, string[]> Touching = new (string Kind, string Words)[]
    {
        (UtteranceLabels.ObjectionPrice, "price pricing cost budget discount expensive cheap afford quote money payment invoice commercials roi percent spend spending dollars euros pounds"),
        (UtteranceLabels.ObjectionTiming, "timing timeline quarter later ready schedule deadline urgent priority launch date soon wait bandwidth capacity busy"),
        (UtteranceLabels.ObjectionAuthority, "board cfo ceo cio boss director manager sign approve approval decide decision committee stakeholder procurement"),
        (UtteranceLabels.ObjectionNeed, "problem pain need case value benefit"),
        (UtteranceLabels.ObjectionCompetitor, "competitor vendor supplier alternative compare comparison incumbent"),
        (UtteranceLabels.ObjectionStatusQuo, "current currently today switch switching migrate migration existing spreadsheet manual manually replace"),
        (UtteranceLabels.ObjectionTrust, "trust security secure reference proof risk pilot trial case certificate soc audit guarantee support outage"),
    }.ToFrozenDictionary(x => x.Kind, x => x.Words.Split(' ').Select(WordStems.Of).ToArray(), StringComparer.Ordinal);

    private const int LeastWords = 5;

    private static readonly FrozenSet<string> Doubting = FrozenSet.ToFrozenSet(
        "not no never nothing nobody none without until only too more less higher lower cannot against but already another".Split(' '), StringComparer.Ordinal);

    public ContextRemark? Of(EarlierCall earlier, EarlierObjection objection)
    {
        // A brush-off has no subject to come back to
        if (objection.Resolved || !Touching.TryGetValue(objection.Kind, out var touching)
            || !IsPlain(objection.Quote, touching) || call.Utterances.Any(x => x.Has(objection.Kind)) || heard.RefersToLastTime || heard.Any(touching) || heard.Any(Content(objection.Quote)))
        {
            return null;
        }

        var day = RemarkWords.Day(DateOnly.FromDateTime(earlier.StartedAt.DateTime), context.At is { } at ? DateOnly.FromDateTime(at.DateTime) : null);
        var whose = objection.Who is { } who ? $"{who}'s objection" : "the customer's objection";
        return new(
            ContextRemarkKind.ObjectionStillOpen,
            $"On {day} {whose} was {Words.Objection(objection.Kind)} ({RemarkWords.Quoted(objection.Quote)}); it was left open and you did not come back to it.",
            earlier.Id,
            objection.Seq,
            objection.Quote,
            null);
    }

    /// <summary>The words alone say what is doubted: a label may err, and out of its call a half sentence means anything.</summary>
    private static bool IsPlain(string quote, string[] touching)
    {
        var words = SpokenText.Parse(quote).Words.ToArray();
        return words.Length >= LeastWords
            && words.Any(x => touching.Contains(WordStems.Of(x.Lower)))
            && words.Any(x => Doubting.Contains(x.Lower) || x.Lower.EndsWith("n't", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Content(string quote) =>
        SpokenText.Parse(quote).Words.ToArray().Where(x => x.Length > 2 && !CommonWords.Contains(x.Lower) && !x.Lower.Contains('\'', StringComparison.Ordinal))
            .Select(x => WordStems.Of(x.Lower));
}
