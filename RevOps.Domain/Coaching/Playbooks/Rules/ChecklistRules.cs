using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Coaching.Playbooks.Rules;

internal static class ChecklistRules
{
    private const int NameWords = 3;

    public static IEnumerable<PlaybookError> Check(IReadOnlyList<Checklist> checklists) =>
    [
        .. from twice in checklists.GroupBy(x => x.CallType)
           where twice.Count() > 1
           select new PlaybookError(PlaybookParts.Checklists, twice.Key.Key(), "The type of call has more than one checklist", "Put the items into one"),
        .. checklists.SelectMany(OfChecklist),
    ];

    private static IEnumerable<PlaybookError> OfChecklist(Checklist checklist)
    {
        var place = new Place(PlaybookParts.Checklists, checklist.CallType.Key());
        if (checklist.Items.Count is 0 or > PlaybookRules.ChecklistItems)
        {
            yield return place.Says($"The checklist has {checklist.Items.Count} items", $"Keep 1 to {PlaybookRules.ChecklistItems}");
        }

        foreach (var twice in checklist.Items.GroupBy(x => x.Key, StringComparer.Ordinal).Where(x => x.Count() > 1))
        {
            yield return place.Says($"The key '{twice.Key}' is used more than once", "Give each item its own");
        }

        foreach (var error in checklist.Items.SelectMany(x => OfItem(place with { Entry = $"{place.Entry}, {x.Key}" }, x)))
        {
            yield return error;
        }
    }

    private static IEnumerable<PlaybookError> OfItem(Place place, ChecklistItem item) =>
    [
        .. TextRules.Key(place, item.Key),
        .. TextRules.Line(place, "name", item.Name),
        .. Short(place, item.Name),
        .. TextRules.Question(place, "question", item.Question),
        .. TextRules.SomePhrases(place, "phrases", item.Phrases),
        .. Covers(place, item),
    ];

    private static IEnumerable<PlaybookError> Short(Place place, string name)
    {
        if (SpokenText.Parse(name).Count > NameWords)
        {
            yield return place.Says($"The name '{name}' is long for the panel", $"Keep it to {NameWords} words");
        }
    }

    /// <summary>A rep who reads the question out and sees the item stay open would stop believing the panel.</summary>
    private static IEnumerable<PlaybookError> Covers(Place place, ChecklistItem item)
    {
        if (item.Side != SpeakerRole.Customer && !TextRules.Says(item.Question, item.Phrases))
        {
            yield return place.Says("Asking the question as written would not cover the item", "Add words of the question to the phrases, or let the customer's side cover it");
        }
    }
}
