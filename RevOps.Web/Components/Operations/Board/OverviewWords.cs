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
        parts.Add(onTheirWay switch { <= 0 => "nothing else on its way", 1 => "1 on its way", _ => $"{N(onTheirWay)} on their way" });
        return string.Join("; ", parts) + "." + Speed(overview.Speed);
    }

    private static string Speed(DeliverySpeed? speed) => speed is null
        ? ""
        : $" In the last day feedback came {Age.Of(speed.Median)} after the end of a call, and within {Age.Of(speed.P95)} in 19 of 20.";

    private static string N(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
