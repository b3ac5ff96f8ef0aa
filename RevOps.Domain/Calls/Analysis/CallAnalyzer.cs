using RevOps.Domain.Calls.Analysis.Actions;
using RevOps.Domain.Calls.Analysis.Cues;
using RevOps.Domain.Calls.Analysis.Labelling;
using RevOps.Domain.Calls.Analysis.Metrics;
using RevOps.Domain.Calls.Analysis.Moments;
using RevOps.Domain.Calls.Analysis.Phases;
using RevOps.Domain.Calls.Analysis.Roles;
using RevOps.Domain.Calls.Analysis.Summaries;
using RevOps.Domain.Calls.Analysis.Topics;
using RevOps.Domain.Calls.Analysis.Types;
using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Domain.Calls.Analysis;

/// <summary>
/// The built-in analysis of a call: rules, lexicons and counts. Pure and deterministic. Everything it counts is an accumulator that
/// observes one utterance at a time, so that a live call uses the same ones.
/// </summary>
/// <param name="lexicon">Phrases it listens for; the built-in ones unless an organisation has its own.</param>
public sealed class CallAnalyzer(CueLexicon lexicon)
{
    /// <summary>With the built-in lexicon.</summary>
    public CallAnalyzer()
        : this(CueLexicon.Default)
    {
    }

    /// <summary>Name and version; raised when the same call would give another result.</summary>
    public const string Engine = "rules/1";

    /// <summary>Analyses a call.</summary>
    public CallAnalysis Analyze(Transcript transcript, AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(context);
        HeardUtterance[] call = [.. transcript.Utterances.Select(u => new HeardUtterance(u, lexicon))];
        var roles = Roles(call, transcript, context);
        Label(call, roles, context);
        return Fold(call, roles, transcript, context);
    }

    private static IReadOnlyList<FoundRole> Roles(HeardUtterance[] call, Transcript transcript, AnalysisContext context)
    {
        var evidence = new RoleEvidence();
        foreach (var heard in call)
        {
            evidence.Observe(heard);
        }

        return RoleFinder.Find(transcript.Speakers, context, evidence);
    }

    /// <summary>Labels are final before anything is counted, so amended ones need no correction here.</summary>
    private static void Label(HeardUtterance[] call, IReadOnlyList<FoundRole> roles, AnalysisContext context)
    {
        var labeller = new UtteranceLabeller(context.Competitors);
        for (var i = 0; i < call.Length; i++)
        {
            call[i].Role = call[i].Utterance.Speaker is { } speaker ? roles[speaker].Role : SpeakerRole.Unknown;
            var step = labeller.Next(call[i].Utterance, call[i].Role);
            call[i].Labels = step.Labels;
            if (step.AmendedPrevious is { } amended && i > 0)
            {
                call[i - 1].Labels = amended;
            }
        }
    }

    private static CallAnalysis Fold(HeardUtterance[] call, IReadOnlyList<FoundRole> roles, Transcript transcript, AnalysisContext context)
    {
        var metrics = new CallMetrics(transcript.StatedDuration);
        var type = new CallTypeEvidence();
        var topics = new TopicFinder(transcript.Speakers.Select(s => s.Name));
        var moments = new MomentFinder();
        var steps = new NextStepFinder(transcript.Speakers, context.StartedAt ?? transcript.StartedAt);
        foreach (var heard in call)
        {
            metrics.Observe(heard);
            type.Observe(heard);
            topics.Observe(heard);
            moments.Observe(heard);
            steps.Observe(heard);
        }

        var nextSteps = steps.Result();
        var (callType, confidence) = context.CallType is { } given ? (given, 1) : type.Result();
        return new CallAnalysis
        {
            Engine = Engine,
            Format = transcript.Format,
            CallType = callType,
            CallTypeConfidence = confidence,
            DurationSeconds = metrics.DurationSeconds,
            SilenceSeconds = metrics.SilenceSeconds,
            Interactivity = metrics.Interactivity,
            Skipped = transcript.Skipped,
            Speakers = metrics.Speakers(transcript.Speakers, roles),
            Utterances = [.. call.Select(h => new LabelledUtterance(h.Utterance, h.Labels))],
            Phases = PhaseFinder.Find(call),
            Topics = topics.Result(),
            KeyMoments = moments.Result(nextSteps),
            Summary = Summariser.Summarise(call, nextSteps),
            NextSteps = nextSteps,
        };
    }
}
