using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;

namespace RevOps.Tests.Calls.Analysis.Labelling;

/// <summary>Short ways to have sentences labelled.</summary>
internal static class Labelled
{
    public static IReadOnlyList<string> Customer(string text) => LabelRun.Label([(text, SpeakerRole.Customer, 1)])[0];

    public static IReadOnlyList<string> Rep(string text) => LabelRun.Label([(text, SpeakerRole.Rep, 0)])[0];

    public static IReadOnlyList<string> Unknown(string text) => LabelRun.Label([(text, SpeakerRole.Unknown, null)])[0];

    /// <summary>Labels of the last of a dialogue's lines; the sides take turns and the customer has the last word.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Dialogue(params string[] lines) =>
        LabelRun.Label(lines.Select((text, i) => (lines.Length - i) % 2 == 1 ? (text, SpeakerRole.Customer, (int?)1) : (text, SpeakerRole.Rep, 0)));

    public static bool Objects(this IReadOnlyList<string> labels) => labels.Any(UtteranceLabels.IsObjection);
}
