using System.Collections.Frozen;

namespace RevOps.Domain.Reviews.Context;

/// <summary>
/// Words by which people may mean the same thing. Who hears "the proposal" may have heard of the promised pricing sheet, so nobody is
/// told that it was forgotten.
/// </summary>
internal static class RelatedWords
{
    private static readonly string[] Groups =
    [
        "price pricing quote quotation proposal offer estimate cost discount budget rate tier fee package licence license commercials figures",
        "deck slide slides presentation pdf brochure document doc paper overview summary write-up recap notes one-pager material material handout",
        "contract agreement msa terms order paperwork draft redline legal dpa clause signature schedule",
        "security soc audit questionnaire compliance certificate certification iso pentest gdpr infosec",
        "reference case study story example testimonial customer",
        "trial sandbox pilot access login account environment poc tenant credentials workspace",
        "sheet spreadsheet csv export extract file",
        "data report figures numbers extract export sample",
        "list spreadsheet csv",
        "video recording demo clip link",
        "plan timeline rollout schedule roadmap implementation onboarding",
        "roi calculation calculator model savings business-case return",
        "api documentation docs spec specification integration technical",
    ];

    private static readonly FrozenDictionary<string, string[]> Related = Groups
        .Select(x => x.Split(' ').Select(WordStems.Of).Distinct().ToArray())
        .SelectMany(x => x.Select(word => (word, x)))
        .GroupBy(x => x.word, x => x.x)
        .ToFrozenDictionary(x => x.Key, x => x.SelectMany(y => y).Distinct().ToArray(), StringComparer.Ordinal);

    /// <summary>The stems with all those that may stand for them.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> stems) =>
        stems.SelectMany(x => Related.TryGetValue(x, out var related) ? related : [x]);
}
