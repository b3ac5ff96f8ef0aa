namespace RevOps.Tests.Reviews;

/// <summary>Talk without matter, to be put anywhere into a call. Some of it is in no lexicon: it must be inert all the same.</summary>
internal static class SmallTalk
{
    private static readonly string[] Lines =
    [
        "How was your weekend?", "Did you watch the game last night?", "It's raining here again.", "We went hiking with the kids.",
        "I had the best coffee at the station.", "Is that a cat behind you?", "My daughter started at kindergarten.", "Lovely, I like that.",
        "Ha, yes, the traffic was terrible this morning.", "How are you doing?", "All good here, thanks.", "Nice to see you again.",
        "That picture on the wall, is it from Norway?", "My neighbour plays the cello.", "Snow in April, can you believe it?",
        "We got a puppy.", "The train was packed.", "Oh, wonderful.", "Did you have a nice holiday?", "The garden is a jungle.",
        "I can hear a lawnmower.", "Sorry, that was the doorbell.", "Mhm.", "Right, right.", "Ha.",
        "My brother bakes his own bread.", "Where is that mug from?", "Happy Friday, by the way.",
    ];

    public static FixtureLine Pick(int number, IReadOnlyList<string> speakers)
    {
        var at = Math.Abs(number);
        return FixtureLine.Parse($"{speakers[at / Lines.Length % speakers.Count]}: {Lines[at % Lines.Length]}");
    }
}
