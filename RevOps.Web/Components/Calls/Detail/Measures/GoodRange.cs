using RevOps.Domain.Calls;

namespace RevOps.Web.Components.Calls.Detail.Measures;

/// <summary>The range good reps are in.</summary>
/// <param name="Low">Least; null where there is no lower end.</param>
/// <param name="High">Most; null where there is no upper end.</param>
/// <param name="Source">Who says so, with the size of their sample where they tell it.</param>
public sealed record GoodRange(double? Low, double? High, string Source)
{
    /// <summary>low, good or high.</summary>
    public string Judge(double value) => value < Low ? "low" : value > High ? "high" : "good";
}

/// <summary>
/// Ranges by measure and type of call. All are figures that vendors published without controls: a habit of good reps,
/// no promise that the habit makes a deal. Sources: docs/metrics.md.
/// </summary>
public static class GoodRanges
{
    private const string Vendor = "vendor figure";

    /// <summary>The rep's talk ratio, 0..1.</summary>
    public static GoodRange? TalkRatio(CallType type) => type switch
    {
        CallType.ColdCall => new(0.45, 0.60, $"Gong Labs: winning cold calls, about 55 % ({Vendor})"),
        CallType.Discovery => new(0.35, 0.50, $"Gong Labs, 25,537 calls: best at 43 %, poor above 65 % ({Vendor})"),
        _ => null,
    };

    /// <summary>The rep's longest monologue, seconds.</summary>
    public static GoodRange? Monologue(CallType type) => type switch
    {
        CallType.ColdCall => new(null, 40, $"Gong Labs: 37 s in winning cold calls ({Vendor})"),
        CallType.Demo => new(null, 76, $"Great Demo, after Gong: the speaker switches about every 76 s ({Vendor})"),
        CallType.Discovery => new(null, 120, $"Gong, 257,967 calls: a company overview of at most 2 min ({Vendor})"),
        _ => null,
    };

    /// <summary>The rep's words a minute.</summary>
    public static GoodRange Pace { get; } = new(150, 180, $"Gong Labs: 173 is normal, 188 flustered ({Vendor})");

    /// <summary>Questions the rep asks in the call.</summary>
    public static GoodRange? Questions(CallType type) =>
        type == CallType.Discovery ? new(11, 14, $"Gong: 11 to 14 questions in a discovery call ({Vendor})") : null;

    /// <summary>The rep's median gap before answering, seconds.</summary>
    public static GoodRange Patience { get; } = new(0.6, 1.0, $"Gong: 0.6 to 1.0 s ({Vendor})");
}
