using RevOps.Domain.Calls;

namespace RevOps.Web.Cli;

/// <summary>What stands behind <c>analyze</c> on the command line.</summary>
internal sealed record AnalyzeArguments(IReadOnlyList<string> Paths, string? Rep, CallType? Type)
{
    public const string Usage = "usage: analyze FILE|FOLDER… [--rep NAME] [--type cold-call|discovery|demo|negotiation|renewal|support]";

    /// <summary>The arguments, or what is wrong with them.</summary>
    public static (AnalyzeArguments? Arguments, string? Error) Parse(IReadOnlyList<string> args)
    {
        List<string> paths = [];
        string? rep = null;
        CallType? type = null;
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] is not ("--rep" or "--type"))
            {
                if (args[i].StartsWith("--", StringComparison.Ordinal))
                {
                    return (null, $"{args[i]} is not an option. {Usage}");
                }

                paths.Add(args[i]);
                continue;
            }

            if (i + 1 == args.Count)
            {
                return (null, $"{args[i]} needs a value. {Usage}");
            }

            var value = args[i + 1];
            if (args[i] == "--rep")
            {
                rep = value;
            }
            else if ((type = CallTypes.Parse(value)) is null)
            {
                return (null, $"\"{value}\" is not a type of call. {Usage}");
            }

            i++;
        }

        return paths.Count == 0 ? (null, Usage) : (new AnalyzeArguments(paths, rep, type), null);
    }
}
