namespace RevOps.Domain.Coaching.Playbooks.Reading;

/// <summary>Which fields the entries of each part have.</summary>
internal static class Entries
{
    public static ObjectionPlay Objection(EntryReader entry) => new(
        entry.Text("id"),
        entry.Text("label"),
        entry.OptionalCallType("stage"),
        entry.OptionalText("persona"),
        entry.Text("headline"),
        entry.Text("answer"),
        entry.Text("question"),
        entry.Texts("phrases"));

    public static Battlecard Battlecard(EntryReader entry) => new(
        entry.Text("id"),
        entry.Text("name"),
        entry.Texts("phrases"),
        entry.Text("headline"),
        entry.Text("detail"),
        entry.Texts("strengths"),
        entry.Texts("differences"),
        entry.Texts("questions"),
        entry.Text("avoid"));

    public static Checklist Checklist(EntryReader entry) => new(entry.CallType("callType"), entry.Entries("items", ChecklistItem));

    public static RequiredStatement Statement(EntryReader entry) => new(
        entry.Text("key"),
        entry.Text("name"),
        entry.Text("say"),
        entry.Texts("phrases"),
        entry.Number("withinSeconds"),
        entry.CallTypes("callTypes"));

    public static Tracker Tracker(EntryReader entry) => new(
        entry.Text("key"),
        entry.Text("name"),
        entry.Texts("phrases"),
        entry.OptionalSide("side"),
        entry.OptionalText("phase"),
        entry.Flag("alert"),
        entry.OptionalText("headline"),
        entry.OptionalText("detail"));

    public static DealQuestion Question(EntryReader entry) => new(
        entry.Text("id"),
        entry.Text("slot"),
        entry.Text("headline"),
        entry.Text("question"),
        entry.Texts("after"),
        entry.Texts("filled"));

    public static PlainWord PlainWord(EntryReader entry) => new(entry.Text("jargon"), entry.Text("plain"));

    private static ChecklistItem ChecklistItem(EntryReader entry) => new(
        entry.Text("key"),
        entry.Text("name"),
        entry.Text("question"),
        entry.OptionalSide("side"),
        entry.Texts("phrases"));
}
