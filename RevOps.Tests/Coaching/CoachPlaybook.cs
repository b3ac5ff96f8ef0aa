using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Tests.Coaching;

/// <summary>A small playbook whose every entry a test can tell apart.</summary>
internal static class CoachPlaybook
{
    public static Playbook Empty { get; } = new()
    {
        Version = 1,
        Objections = [],
        Battlecards = [],
        Checklists = [],
        Statements = [],
        Trackers = [],
        Questions = [],
        PlainWords = [],
    };

    public static Playbook Small { get; } = Empty with
    {
        Objections =
        [
            new("price-any", UtteranceLabels.ObjectionPrice, null, null, "Ask what they compare with", "Compared to what?", "What did you expect?", []),
            new("price-budget", UtteranceLabels.ObjectionPrice, null, null, "Ask who holds budget", "Budgets follow problems.", "Who holds it?", ["budget"]),
            new("price-budget-renewal", UtteranceLabels.ObjectionPrice, CallType.Renewal, null, "Show last year's results", "You saved time.", "What changed?", ["budget"]),
            new("timing-any", UtteranceLabels.ObjectionTiming, null, null, "Ask what changes by then", "Fair.", "What will be different?", []),
        ],
        Battlecards = [new("quillstone", "Quillstone", ["quill stone"], "Ask what they like there", "We differ in set-up.", [], [], ["What works well today?"], "Never belittle.")],
        Checklists =
        [
            new(CallType.Discovery,
            [
                new("pain", "Pain", "What is it costing you?", SpeakerRole.Customer, ["too slow", "by hand"]),
                new("agenda", "Agenda", "What should we cover?", SpeakerRole.Rep, ["agenda"]),
                new("budget", "Budget", "Is there a budget?", null, ["budget"]),
            ]),
        ],
        Statements =
        [
            new("recording", "Recording notice", "This call is recorded for training.", ["call is recorded", "recording this call"], 60, []),
            new("terms", "Renewal terms", "The contract renews for a year.", ["renews for a year"], 300, [CallType.Renewal]),
        ],
        Trackers =
        [
            new("gdpr", "Data protection", ["gdpr", "data protection"], SpeakerRole.Customer, null, true, "Offer the security pack", "It answers most questions."),
            new("quiet", "Holiday", ["holiday"], null, null, false, null, null),
            new("pricing-phase", "Discount", ["discount"], SpeakerRole.Customer, "pricing", false, "Trade, do not give", "Ask for something back."),
        ],
        Questions =
        [
            new("ask-cost", "metrics", "Ask what it costs today", "What is that costing you today?", ["by hand", "takes hours"], ["percent"]),
            new("ask-signs", "economic-buyer", "Ask who signs", "Who can approve this?", ["our director"], ["i can sign"]),
        ],
        PlainWords = [new("omnichannel", "every channel"), new("synergy", "working together")],
    };
}
