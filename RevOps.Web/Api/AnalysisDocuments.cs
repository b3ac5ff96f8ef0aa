using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews;

namespace RevOps.Web.Api;

/// <summary>Makes the JSON document of an analysed call.</summary>
internal static class AnalysisDocuments
{
    /// <summary>Nulls are written: a missing fact is told, not left out. Only <c>file</c> is left out where there is one file.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver
        {
            Modifiers = { HideMissingFile },
        },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static AnalysisDocument From(CallAnalysis analysis, Scorecard card, string? file = null) => new()
    {
        File = file,
        Engine = analysis.Engine,
        Call = Call(analysis),
        Phases = [.. analysis.Phases.Select(x => new PhaseDocument(x.Kind, x.FromSeq, x.ToSeq))],
        Topics = [.. analysis.Topics.Select(x => new TopicDocument(x.Name, Round(x.Weight, 3), x.Seqs))],
        KeyMoments = [.. analysis.KeyMoments.Select(x => new MomentDocument(x.Seq, x.Kind, x.Quote))],
        Summary = [.. analysis.Summary.Select(x => new SentenceDocument(x.Seq, x.Text))],
        NextSteps = [.. analysis.NextSteps.Select(x => new NextStepDocument(x.Seq, x.Text, x.Owner, x.Due, x.Firmness))],
        Scorecard = Scorecard(card),
        Meddpicc = MeddpiccDocument.From(analysis),
    };

    private static CallDocument Call(CallAnalysis analysis) => new(
        analysis.Format,
        analysis.CallType.Key(),
        Round(analysis.CallTypeConfidence, 3),
        Round(analysis.DurationSeconds, 3),
        Round(analysis.SilenceSeconds, 3),
        Round(analysis.Interactivity, 2),
        analysis.Skipped,
        [.. analysis.Speakers.Select(Speaker)],
        [.. analysis.Utterances.Select(x => Utterance(x, analysis))]);

    private static SpeakerDocument Speaker(SpeakerMetrics x) => new(
        x.Name,
        x.Role.ToString().ToLowerInvariant(),
        Round(x.RoleConfidence, 3),
        x.RoleSource,
        x.Words,
        Round(x.TalkSeconds, 3),
        Round(x.TalkRatio, 4),
        Round(x.WordsPerMinute, 1),
        x.Questions,
        Round(x.QuestionsPerHour, 1),
        Round(x.LongestMonologueSeconds, 3),
        x.Interruptions,
        Round(x.PatienceSeconds, 3),
        Round(x.FillersPerMinute, 2));

    private static UtteranceDocument Utterance(LabelledUtterance x, CallAnalysis analysis) => new(
        x.Utterance.Seq,
        x.Utterance.Speaker is { } speaker ? analysis.Speakers[speaker].Name : null,
        Round(x.Utterance.Start?.TotalSeconds, 3),
        Round(x.Utterance.End?.TotalSeconds, 3),
        x.Utterance.Text,
        x.Labels);

    private static ScorecardDocument Scorecard(Scorecard card) => new(
        card.Rubric,
        card.Version,
        card.Scorer,
        card.Score,
        card.NotScoredReason,
        [.. card.Criteria.Select(x => new CriterionDocument(
            x.Key, x.Name, x.Score, x.Max, x.Applies, x.Explanation, x.Suggestion, x.Evidence))],
        [.. card.Context.Select(x => new RemarkDocument(x.Kind, x.Text, x.From?.Value, x.FromSeq, x.Quote, x.Seq))]);

    private static double? Round(double? value, int digits) => value is { } v ? Round(v, digits) : null;

    private static double Round(double value, int digits) => Math.Round(value, digits, MidpointRounding.AwayFromZero);

    private static void HideMissingFile(System.Text.Json.Serialization.Metadata.JsonTypeInfo type)
    {
        if (type.Type == typeof(AnalysisDocument))
        {
            type.Properties.Single(x => x.Name == "file").ShouldSerialize = (_, value) => value is not null;
        }
    }
}
