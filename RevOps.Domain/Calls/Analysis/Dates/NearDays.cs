using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Dates;

/// <summary>"today", "this afternoon", "tomorrow", "the day after tomorrow".</summary>
internal static class NearDays
{
    public static SpokenDate? Read(SpokenText text, int at, DateOnly anchor) => text.At(at) switch
    {
        "day" when text.At(at + 1) == "after" && text.At(at + 2) == "tomorrow" => new SpokenDate(anchor.AddDays(2), at, 3),
        "tomorrow" => new SpokenDate(anchor.AddDays(1), at, 1),
        "today" or "tonight" or "eod" => new SpokenDate(anchor, at, 1),
        "this" when text.At(at + 1) is "afternoon" or "evening" or "morning" => new SpokenDate(anchor, at, 2),
        "end" when IsEndOfDay(text, at) is var words and > 0 => new SpokenDate(anchor, at, words),
        _ => null,
    };

    private static int IsEndOfDay(SpokenText text, int at) =>
        text.At(at + 1) != "of" ? 0
        : text.At(at + 2) == "day" ? 3
        : text.At(at + 2) is "the" or "this" && text.At(at + 3) == "day" ? 4 : 0;
}
