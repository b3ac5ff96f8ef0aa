namespace RevOps.Web.Components.Crm;

/// <summary>A line of a note, without its markup.</summary>
internal sealed record NoteLine(string Text, NoteLineKind Kind);

/// <summary>What a line is, as its markup says.</summary>
internal enum NoteLineKind
{
    Text,
    Heading,
    Item,
    Quote,
}
