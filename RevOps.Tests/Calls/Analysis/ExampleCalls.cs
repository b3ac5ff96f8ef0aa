namespace RevOps.Tests.Calls.Analysis;

/// <summary>Calls of our own writing for the tests.</summary>
internal static class ExampleCalls
{
    /// <summary>Wednesday.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 3, 4, 10, 0, 0, TimeSpan.FromHours(1));

    public static CallBuilder Discovery() => new CallBuilder { StartedAt = Start }
        .Says("Ines", "Hi Paul, can you hear me okay?", 0, 2.5)
        .Says("Paul", "Loud and clear.", 3, 4)
        .Says("Ines", "Thanks for making the time. What I'd like today is to understand how month end runs at your side, and then we decide if a next step is worth it.", 4.8, 14)
        .Says("Paul", "Good. We're looking for a way to close in five days, right now it takes us eleven days.", 15, 21)
        .Says("Ines", "Can you walk me through the last one? What happened on day one?", 22, 27)
        .Says("Paul", "Three people copy numbers by hand out of four systems, and every month something is wrong. Last quarter we lost two analysts because of it.", 28, 40)
        .Says("Ines", "What does that cost you?", 41, 43)
        .Says("Paul", "About ninety thousand euro for replacing them, and the auditors were not amused.", 44, 51)
        .Says("Ines", "Who decides about something like this?", 52, 54.5)
        .Says("Paul", "I can sign up to fifty thousand. Above that it goes to the CFO, and procurement wants three bids.", 55.5, 64)
        .Says("Ines", "Understood. And what happens if nothing changes?", 65, 68)
        .Says("Paul", "Then the year end close is a problem, and honestly I'm worried about losing the next person.", 69, 76)
        .Says("Ines", "Okay. I'll send you a one page summary by Friday, with what I understood.", 77, 82)
        .Says("Paul", "Yes, that would be helpful.", 82.5, 84)
        .Says("Ines", "Could you send me the list of the four systems?", 85, 88)
        .Says("Paul", "Sure, I'll do that tomorrow.", 88.6, 91)
        .Says("Ines", "Does next Tuesday at ten work for a demo with your CFO?", 92, 96)
        .Says("Paul", "Tuesday at ten works for me.", 96.5, 98.5)
        .Says("Ines", "Great, see you Tuesday. Bye.", 99, 101);
}
