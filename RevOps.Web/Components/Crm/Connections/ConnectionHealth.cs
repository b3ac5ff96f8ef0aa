using RevOps.Domain.Crm.Connections;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Crm.Connections;

/// <summary>How a connection fares, in a word, with the reason that matters most.</summary>
public sealed record ConnectionHealth(string Word, Tone Tone, string? Reason)
{
    private const int PollsUntilLate = 3;
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    public static ConnectionHealth Of(ConnectionListItem item, DateTimeOffset now)
    {
        if (item.SignIn is null)
        {
            return new("No credentials", Tone.Negative, "The stored ones can no longer be read; type them again");
        }

        if (item.Paused)
        {
            return new("Paused", Tone.Neutral, "Neither polled nor written to");
        }

        if (item.LastError is { } refused && Remedy(refused) is { } remedy)
        {
            return new("Failing", Tone.Negative, $"{refused}. {remedy}");
        }

        if (item.BlockedUntil > now)
        {
            return new("Waiting", Tone.Caution, item.LastError ?? "The CRM asked for a pause");
        }

        if (item.LastError is { } error)
        {
            return new("Failing", Tone.Negative, error);
        }

        if ((item.LastPollAt ?? item.CreatedAt) + (PollsUntilLate * TimeSpan.FromSeconds(item.Settings.PollSeconds)) + Grace < now)
        {
            return new("Late", Tone.Caution, "No poll for longer than set; look whether the server is busy or was stopped");
        }

        if (item.Readings.FirstOrDefault(x => x.Problem is not null) is { } unread)
        {
            return new("Works in part", Tone.Caution, $"{ReadingWords.Of(unread.Kind)} are not read: {unread.Problem}");
        }

        return item.LastPollAt is null
            ? new("New", Tone.Info, "The first poll comes within moments")
            : new("Works", Tone.Positive, null);
    }

    // The row keeps the words of a failure and not its kind. A limit passes by itself; for these somebody has to do something.
    private static string? Remedy(string problem) => problem switch
    {
        _ when problem.StartsWith("The credentials ", StringComparison.Ordinal) => "Allow it in the app's settings in the CRM",
        _ when problem.Contains("does not accept the", StringComparison.Ordinal) || problem.StartsWith("There are no credentials", StringComparison.Ordinal) =>
            "Type the credentials again",
        _ => null,
    };
}
