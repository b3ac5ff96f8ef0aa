namespace RevOps.Domain.Coaching.Playbooks.Rules;

/// <summary>The entry that a rule looks at.</summary>
internal readonly record struct Place(string File, string Entry)
{
    public PlaybookError Says(string problem, string remedy) => new(File, Entry, problem, remedy);
}
