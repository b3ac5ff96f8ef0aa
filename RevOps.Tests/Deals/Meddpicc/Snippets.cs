using RevOps.Domain.Calls;
using RevOps.Domain.Deals.Meddpicc;

namespace RevOps.Tests.Deals.Meddpicc;

/// <summary>A few lines of a call; "R " begins the seller's, "C " the customer's, then a name and a colon.</summary>
internal static class Snippets
{
    public static IReadOnlyList<DealLine> Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Line)];

    public static MeddpiccFindings Read(string text) => new MeddpiccExtractor().Read(Lines(text));

    private static DealLine Line(string line, int seq)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return new DealLine(seq, line[0] == 'R' ? SpeakerRole.Rep : SpeakerRole.Customer, line[2..colon], line[(colon + 1)..].Trim());
    }
}
