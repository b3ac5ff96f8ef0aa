namespace RevOps.Domain.Coaching.Playbooks.Rules;

internal static class PlainWordRules
{
    public static IEnumerable<PlaybookError> Check(IReadOnlyList<PlainWord> words) =>
        [.. TextRules.Unique(PlaybookParts.PlainWords, words.Select(x => x.Jargon)), .. words.SelectMany(OfWord)];

    private static IEnumerable<PlaybookError> OfWord(PlainWord word)
    {
        var place = new Place(PlaybookParts.PlainWords, word.Jargon);
        return
        [
            .. TextRules.Phrases(place, "jargon", [word.Jargon]),
            .. TextRules.Line(place, "plain", word.Plain),
            .. Plainer(place, word),
        ];
    }

    private static IEnumerable<PlaybookError> Plainer(Place place, PlainWord word)
    {
        if (TextRules.Says(word.Plain, [word.Jargon]))
        {
            yield return place.Says("The plain words have the jargon in them", "Say it in words that a customer uses", "plain");
        }
    }
}
