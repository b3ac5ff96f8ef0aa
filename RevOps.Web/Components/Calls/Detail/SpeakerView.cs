using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;

namespace RevOps.Web.Components.Calls.Detail;

/// <summary>A speaker as the page shows them; the same colour everywhere on it.</summary>
/// <param name="Index">Index into the analysis' speakers.</param>
/// <param name="Name">Name as in the transcript.</param>
/// <param name="Role">Side.</param>
/// <param name="Colour">A colour of tokens.css, as a CSS value.</param>
/// <param name="Metrics">What was measured.</param>
public sealed record SpeakerView(int Index, string Name, SpeakerRole Role, string Colour, SpeakerMetrics Metrics)
{
    private const int Colours = 6;

    /// <summary>The side in a word.</summary>
    public string RoleName => Side(Role);

    /// <summary>
    /// Speakers with their colours. The rep always has the first one, so that "blue is us" holds from call to call;
    /// the others follow in the transcript's order.
    /// </summary>
    public static IReadOnlyList<SpeakerView> Of(IReadOnlyList<SpeakerMetrics> speakers)
    {
        ArgumentNullException.ThrowIfNull(speakers);
        var rep = speakers.ToList().FindIndex(x => x.Role == SpeakerRole.Rep);
        var next = rep < 0 ? 1 : 2;
        return [.. speakers.Select((x, i) => new SpeakerView(i, x.Name, x.Role, Value(i == rep ? 1 : next++), x))];
    }

    private static string Value(int place) => place <= Colours ? $"var(--chart-{place})" : "var(--chart-other)";

    private static string Side(SpeakerRole role) => role switch
    {
        SpeakerRole.Rep => "Rep",
        SpeakerRole.Customer => "Customer",
        SpeakerRole.Other => "Other",
        _ => "Side unknown",
    };
}
