using System.Text.Json;
using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Json;

/// <summary>The times of a turn in a list of turns: seconds, milliseconds where the name says so, or a stamp such as <c>00:12</c>.</summary>
internal static class TurnTimes
{
    private static readonly string[] Starts = ["start", "startTime", "start_time", "startMs", "start_ms", "begin", "offset", "time", "timestamp"];
    private static readonly string[] Ends = ["end", "endTime", "end_time", "endMs", "end_ms"];

    public static TimeSpan? Start(JsonPart turn) => First(turn, Starts);

    public static TimeSpan? End(JsonPart turn) => First(turn, Ends);

    private static TimeSpan? First(JsonPart turn, string[] names)
    {
        foreach (var name in names)
        {
            if (turn.Has(name, JsonValueKind.Number))
            {
                return name.EndsWith("ms", StringComparison.OrdinalIgnoreCase) ? turn.Milliseconds(name) : turn.Seconds(name);
            }

            if (turn.HasText(name) && TimeOffset.Parse(turn.Text(name)) is { } stamp)
            {
                return stamp;
            }
        }

        return null;
    }
}
