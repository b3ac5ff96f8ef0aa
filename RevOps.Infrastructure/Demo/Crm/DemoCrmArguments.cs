using System.Globalization;

namespace RevOps.Infrastructure.Demo.Crm;

/// <summary>What stands behind <c>demo-crm</c> on the command line.</summary>
internal sealed record DemoCrmArguments(DemoCrmServerOptions Options, bool Stay)
{
    public const string Usage =
        "usage: demo-crm [--urls URL] [--data FILE] [--every SECONDS] [--search-lag MS] [--requests-per-10s N] [--searches-per-second N] "
        + "[--late PERCENT] [--never PERCENT] [--seed N] [--stay]";

    /// <summary>The arguments, or what is wrong with them.</summary>
    public static (DemoCrmArguments? Arguments, string? Error) Parse(IReadOnlyList<string> args, DemoCrmSecrets secrets)
    {
        var options = new DemoCrmServerOptions
        {
            AccessToken = secrets.AccessToken,
            ClientId = secrets.ClientId,
            ClientSecret = secrets.ClientSecret,
            RefreshToken = secrets.RefreshToken,
            ControlToken = secrets.ControlToken,
            EndsCallEverySeconds = 180,
        };
        var stay = false;
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--stay")
            {
                stay = true;
                continue;
            }

            if (i + 1 == args.Count || With(options, args[i], args[i + 1]) is not { } changed)
            {
                return (null, $"{args[i]} is not an option, or lacks a value. {Usage}");
            }

            options = changed;
            i++;
        }

        return (new DemoCrmArguments(options, stay), null);
    }

    private static DemoCrmServerOptions? With(DemoCrmServerOptions options, string name, string value) => (name, Number(value)) switch
    {
        ("--urls", _) => options with { Urls = value },
        ("--data", _) => options with { DataFile = value },
        ("--every", { } seconds) => options with { EndsCallEverySeconds = seconds },
        ("--search-lag", { } milliseconds) => options with { SearchLagMs = milliseconds },
        ("--requests-per-10s", { } limit) => options with { RequestsPerTenSeconds = limit },
        ("--searches-per-second", { } limit) => options with { SearchesPerSecond = limit },
        ("--late", { } percent) => options with { LateTranscriptPercent = percent },
        ("--never", { } percent) => options with { NeverTranscriptPercent = percent },
        ("--seed", { } seed) => options with { Seed = seed },
        _ => null,
    };

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
