namespace RevOps.Domain.Coaching.Playbooks.Rules;

internal static class QuestionRules
{
    public static IEnumerable<PlaybookError> Check(IReadOnlyList<DealQuestion> questions) =>
    [
        .. TextRules.Unique(PlaybookParts.Questions, questions.Select(x => x.Id)),
        .. questions.SelectMany(OfQuestion),
        .. from twice in questions.GroupBy(x => x.Question, StringComparer.OrdinalIgnoreCase)
           where twice.Count() > 1
           select new PlaybookError(PlaybookParts.Questions, twice.Last().Id, $"It asks the same as {twice.First().Id}", "Keep one of them"),
    ];

    private static IEnumerable<PlaybookError> OfQuestion(DealQuestion question)
    {
        var place = new Place(PlaybookParts.Questions, question.Id);
        return
        [
            .. TextRules.Key(place, question.Id),
            .. KnownSlot(place, question.Slot),
            .. TextRules.Headline(place, question.Headline),
            .. TextRules.Question(place, "question", question.Question),
            .. TextRules.SomePhrases(place, "after", question.After),
            .. TextRules.Phrases(place, "filled", question.Filled),
            .. Contradiction(place, question),
        ];
    }

    private static IEnumerable<PlaybookError> KnownSlot(Place place, string slot)
    {
        if (!DealSlots.All.Contains(slot))
        {
            yield return place.Says($"'{slot}' is no slot of MEDDPICC", $"Use one of {string.Join(", ", DealSlots.All)}", "slot");
        }
    }

    private static IEnumerable<PlaybookError> Contradiction(Place place, DealQuestion question)
    {
        foreach (var phrase in question.After.Intersect(question.Filled, StringComparer.Ordinal))
        {
            yield return place.Says($"The phrase '{phrase}' both calls for the question and answers it", "Keep it in one of the lists", "filled");
        }
    }
}
