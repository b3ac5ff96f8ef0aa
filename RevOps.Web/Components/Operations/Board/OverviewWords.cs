using System.Globalization;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Operations.Live;

namespace RevOps.Web.Components.Operations.Board;

/// <summary>How the reviews stand, as a person would say it.</summary>
internal static class OverviewWords
{
    public static string Of(ReviewOverview overview, DateTimeOffset now)
    {
        var failed = overview.States.FirstOrDefault(x => x.State == ReviewState.Failed);
        var working = overview.States.Where(x => ReviewStates.Working.Contains(x.State)).ToList();
        List<string> parts = [failed is null ? "Nothing failed" : $"{N(failed.Count)} failed, the oldest {Age.Of(now - failed.Oldest)} ago"];
        if (overview.Questions > 0)
        {
            parts.Add(overview.Questions == 1 ? "1 needs an answer" : $"{N(overview.Questions)} need an answer");
        }

        var onTheirWay = working.Sum(x => x.Count) - overview.Questions;
        parts.Add(onTheirWay switch { <= 0 => "nothing on its way", 1 => "1 on its way", _ => $"{N(onTheirWay)} on their way" });
        return string.Concat(overview.Connections.Select(Trouble).OfType<string>()) + string.Join("; ", parts) + "." + Speed(overview.Speed);
    }

    private static string Speed(DeliverySpeed? speed) => speed is null
        ? ""
        : $" From the end of a call to its feedback, last day: median {Age.Of(speed.Median)}, 95 % within {Age.Of(speed.P95)}, {(speed.Count == 1 ? "1 call" : $"{N(speed.Count)} calls")}.";

    // What waits for a CRM that is away is no work of ours: that is said first.
    private static string? Trouble(ConnectionLoad connection) => connection switch
    {
        { Paused: true } => $"{connection.Name} is paused; {Waiting(connection)}. ",
        { LastError: not null } => $"{connection.Name} has trouble; {Waiting(connection)}. ",
        _ => null,
    };

    private static string Waiting(ConnectionLoad connection) => connection.Waiting switch
    {
        0 => "nothing waits for it",
        1 => "1 call waits",
        var count => $"{N(count)} calls wait",
    };

    private static string N(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
