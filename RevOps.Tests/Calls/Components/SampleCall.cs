using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews;
using RevOps.Web.Components.Calls.Detail;

namespace RevOps.Tests.Calls.Components;

/// <summary>Small analysed calls with everything that a call's page can show.</summary>
internal static class SampleCall
{
    public static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static CallAnalysis Analysis(int lines = 6, bool times = true, bool speakers = true) => new()
    {
        Engine = "rules/1",
        Format = "text",
        CallType = CallType.Discovery,
        CallTypeConfidence = 0.82,
        DurationSeconds = times ? lines * 10 : null,
        Speakers = speakers ? [Speaker("Priya Raman", SpeakerRole.Rep, times), Speaker("Beth Lindqvist", SpeakerRole.Customer, times)] : [],
        Utterances = [.. Enumerable.Range(0, lines).Select(x => Line(x, times, speakers))],
        Phases = [new("opening", 0, 1), new("discovery", 2, lines - 1)],
        KeyMoments = [new(3, "pain", "not in the budget")],
        NextSteps = [new(5, "Send me the paper", "Priya Raman", new DateOnly(2026, 3, 6), 4)],
    };

    public static Scorecard Card(CallAnalysis call) => new()
    {
        Rubric = "discovery",
        Version = 3,
        Scorer = "rules/1",
        Score = 50,
        Criteria =
        [
            Criterion("pain", "Pain and impact", 3, "The problem was named.", new Evidence(3, "not in the budget")) with { Suggestion = "Ask for the date. Try: “By when does that have to change?”" },
            Criterion("next-step", "Next step", 3, "A step with a date."),
            Criterion("objections", "Objections", null, "Nobody objected."),
        ],
    };

    public static Rubric Rubric { get; } = new()
    {
        Key = "discovery",
        Version = 3,
        Name = "Discovery",
        CallTypes = [CallType.Discovery],
        Criteria =
        [
            new() { Key = "pain", Name = "Pain and impact", Question = "Is the pain understood?", Weight = 60, Judge = "pain", Anchors = ["Absent", "Attempted", "Adequate", "Specific", "Quantified"] },
            new() { Key = "next-step", Name = "Next step", Question = "Is there a step?", Weight = 40, Judge = "next-step", Anchors = [] },
        ],
    };

    public static CallView View(CallAnalysis analysis)
    {
        var calls = new InMemoryCalls();
        var id = CallId.New();
        calls.Add(id, "A call", "Castellan", "zoom", "a.vtt", [], analysis, Card(analysis), Rubric, At);
        return new CallView(calls.FindAsync(calls.Manager.AsViewer(), id, CancellationToken.None).Result!);
    }

    private static CriterionScore Criterion(string key, string name, int? score, string why, params Evidence[] evidence) => new()
    {
        Key = key,
        Name = name,
        Score = score,
        Max = 5,
        Weight = key == "pain" ? 60 : 40,
        Applies = score is not null,
        Explanation = why,
        Evidence = evidence,
    };

    private static LabelledUtterance Line(int seq, bool times, bool speakers)
    {
        var (text, labels) = (seq % 6) switch
        {
            0 => ("Hello Beth <b>there</b>", Array.Empty<string>()),
            1 => ("Hi", []),
            2 => ("What does the budget look like", [UtteranceLabels.Question]),
            3 => ("It is not in the budget this year", [UtteranceLabels.ObjectionPrice, UtteranceLabels.Pricing]),
            4 => ("I see, the budget again", []),
            _ => ("Send me the paper", [UtteranceLabels.NextStep]),
        };
        var start = times ? TimeSpan.FromSeconds(seq * 10) : (TimeSpan?)null;
        return new(new Utterance(seq, speakers ? seq % 2 : null, start, start + TimeSpan.FromSeconds(8), text), labels);
    }

    private static SpeakerMetrics Speaker(string name, SpeakerRole role, bool times) => new()
    {
        Name = name,
        Role = role,
        RoleConfidence = 1,
        RoleSource = "named",
        Words = 1200,
        Questions = 12,
        TalkRatio = times ? 0.7 : null,
        PatienceSeconds = times ? 0.8 : null,
    };
}
