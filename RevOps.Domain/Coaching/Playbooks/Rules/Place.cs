namespace RevOps.Domain.Coaching.Playbooks.Rules;

/// <summary>The entry that a rule looks at.</summary>
internal readonly record struct Place(string File, string Entry)
{
    /// <summary>The field that holds the entry's name.</summary>
    public string KeyField => File is PlaybookParts.Statements or PlaybookParts.Trackers ? "key" : "id";

    public PlaybookError Says(string problem, string remedy, string field = "") => new(File, Entry, problem, remedy, field);
}
