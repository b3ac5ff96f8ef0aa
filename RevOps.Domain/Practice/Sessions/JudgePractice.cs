using System.Globalization;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;

namespace RevOps.Domain.Practice.Sessions;

/// <summary>
/// Judges a practice that has ended by the scorer and the rubric of real calls, so that both compare. Of a stored call only what was said
/// in the practice counts. Begun anew after a crash it does nothing twice.
/// </summary>
public sealed class JudgePractice(IPracticeStore store, CallAnalyzer analyzer, ScoreCall score, IPeople people)
{
    /// <summary>Stores the scorecard where the practice has ended and has none.</summary>
    public async Task RunAsync(PracticeId id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { IsOn: false, Scorecard: null } practice)
        {
            return;
        }

        var lines = await store.LinesAsync(id, cancellationToken);
        var rep = await people.FindAsync(practice.RepId, cancellationToken);
        var card = await score.RunAsync(Analyze(practice, lines, rep?.Name ?? "Rep"), practice.RubricKey, cancellationToken);
        await store.JudgeAsync(id, Worded(card, lines), cancellationToken);
    }

    /// <summary>Words said by both sides: below <see cref="ScoringGate.LeastWords"/> there is no score.</summary>
    public static int WordsOf(IEnumerable<SpokenLine> lines) =>
        lines.Sum(x => x.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);

    private CallAnalysis Analyze(PracticeSession practice, IReadOnlyList<SpokenLine> lines, string rep) => analyzer.Analyze(
        new Transcript
        {
            Format = "practice",
            Title = practice.Title,
            StartedAt = practice.StartedAt,
            Speakers = [new TranscriptSpeaker(rep, SpeakerRole.Rep), new TranscriptSpeaker("Customer", SpeakerRole.Customer)],

            // What is typed has no times, and none are invented: the judges count acts, not seconds.
            Utterances = [.. lines.OrderBy(x => x.Number).Select((x, i) => new Utterance(i, x.ByRep ? 0 : 1, null, null, x.Words))],
        },
        new AnalysisContext
        {
            RepName = rep,
            CallType = practice.CallType == CallType.Unknown ? null : practice.CallType,
            StartedAt = practice.StartedAt,
        });

    private static Scorecard Worded(Scorecard card, IReadOnlyList<SpokenLine> lines)
    {
        var words = WordsOf(lines);
        return card.NotScoredReason is not null && words < ScoringGate.LeastWords
            ? card with
            {
                NotScoredReason = string.Create(
                    CultureInfo.InvariantCulture,
                    $"You and the customer said {words} words; below {ScoringGate.LeastWords} (about a minute of talk) there is too little to judge."),
            }
            : card;
    }
}
