using RevOps.Domain.Deals.Meddpicc;

namespace RevOps.Domain.Analytics.Team;

/// <summary>A competitor that a customer named in a line.</summary>
/// <param name="Key">By which the same name is told in other calls.</param>
/// <param name="Name">As it was said.</param>
/// <param name="Line">Where.</param>
public sealed record NamedRival(string Key, string Name, int Line)
{
    private const int LongestName = 60;

    /// <summary>
    /// The competitors of a call: names behind a phrase of comparison, and those that the playbook tracks. The customer's own way (building it,
    /// staying as it is) is none.
    /// </summary>
    public static IReadOnlyList<NamedRival> In(MeddpiccExtractor extractor, IEnumerable<DealLine> lines)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        return
        [
            .. from reading in extractor.Read(lines)[MeddpiccLetter.Competition].Readings
               where reading is { IsDenial: false, IsOwnWay: false, Value: { Length: <= LongestName } }
               from said in reading.Evidence
               select new NamedRival(reading.Value!.ToLowerInvariant(), reading.Value!, said.Seq),
        ];
    }
}
