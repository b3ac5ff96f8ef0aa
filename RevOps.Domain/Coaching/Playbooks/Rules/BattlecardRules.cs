namespace RevOps.Domain.Coaching.Playbooks.Rules;

internal static class BattlecardRules
{
    public static IEnumerable<PlaybookError> Check(IReadOnlyList<Battlecard> cards) =>
    [
        .. TextRules.Unique(PlaybookParts.Battlecards, cards.Select(x => x.Id)),
        .. cards.SelectMany(OfCard),
        .. SharedPhrases(cards),
    ];

    private static IEnumerable<PlaybookError> OfCard(Battlecard card)
    {
        var place = new Place(PlaybookParts.Battlecards, card.Id);
        return
        [
            .. TextRules.Key(place, card.Id),
            .. TextRules.Line(place, "name", card.Name),
            .. TextRules.SomePhrases(place, "phrases", card.Phrases),
            .. TextRules.Headline(place, card.Headline),
            .. TextRules.Line(place, "detail", card.Detail),
            .. Some(place, "strengths", card.Strengths, "Say what it is good at: a card that denies it is not believed"),
            .. Some(place, "differences", card.Differences, "Say where you differ, as a fact"),
            .. Some(place, "questions", card.Questions, "Add a question that lets the customer find the difference"),
            .. card.Strengths.SelectMany(x => TextRules.Line(place, "strengths", x)),
            .. card.Differences.SelectMany(x => TextRules.Line(place, "differences", x)),
            .. card.Questions.SelectMany(x => TextRules.Question(place, "questions", x)),
            .. TextRules.Line(place, "avoid", card.Avoid),
        ];
    }

    private static IEnumerable<PlaybookError> Some(Place place, string field, IReadOnlyList<string> lines, string remedy)
    {
        if (lines.Count == 0)
        {
            yield return place.Says($"The list '{field}' is empty", remedy, field);
        }
    }

    private static IEnumerable<PlaybookError> SharedPhrases(IReadOnlyList<Battlecard> cards) =>
        from said in cards.SelectMany(card => card.Phrases.Distinct().Select(phrase => (card.Id, Phrase: phrase))).GroupBy(x => x.Phrase, StringComparer.Ordinal)
        where said.Count() > 1
        select new PlaybookError(
            PlaybookParts.Battlecards, said.Last().Id, $"The phrase '{said.Key}' is also that of {said.First().Id}", "Keep it with the card that is meant", "phrases");
}
