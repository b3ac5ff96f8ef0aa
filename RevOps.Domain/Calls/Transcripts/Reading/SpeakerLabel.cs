namespace RevOps.Domain.Calls.Transcripts.Reading;

/// <summary>A written label taken apart: <c>Agent (Ben)</c>, <c>Ben (Agent)</c> and <c>Agent Ben</c> are Ben, a rep.</summary>
/// <param name="Name">The person where one is named, else the label itself.</param>
/// <param name="Role">What the label says of the side.</param>
/// <param name="IsRoleOnly">True where the label is a role without a person.</param>
internal readonly record struct SpeakerLabel(string Name, SpeakerRole Role, bool IsRoleOnly)
{
    private static readonly string[] SingleWordRoles = ["agent", "rep", "customer", "prospect", "client", "caller", "seller", "buyer"];

    public static SpeakerLabel Parse(string written)
    {
        var label = SpokenText.Collapse(written);
        var role = SpeakerRoles.Of(label);
        if (role != SpeakerRole.Unknown)
        {
            return new SpeakerLabel(label, role, true);
        }

        var open = label.IndexOf('(', StringComparison.Ordinal);
        if (open > 0 && label.EndsWith(')'))
        {
            return Parenthesised(label, label[..open].Trim(), label[(open + 1)..^1].Trim());
        }

        var space = label.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && SingleWordRoles.Contains(label[..space], StringComparer.OrdinalIgnoreCase) && char.IsUpper(label[space + 1]))
        {
            return new SpeakerLabel(label[(space + 1)..], SpeakerRoles.Of(label[..space]), false);
        }

        return new SpeakerLabel(label, SpeakerRole.Unknown, false);
    }

    private static SpeakerLabel Parenthesised(string label, string before, string inside)
    {
        if (inside.Length == 0)
        {
            return new SpeakerLabel(before, SpeakerRoles.Of(before), SpeakerRoles.Of(before) != SpeakerRole.Unknown);
        }

        if (SpeakerRoles.Of(before) is not SpeakerRole.Unknown and var role)
        {
            return new SpeakerLabel(inside, role, false);
        }

        role = SpeakerRoles.OfDescription(inside);
        return role == SpeakerRole.Unknown ? new SpeakerLabel(label, role, false) : new SpeakerLabel(before, role, false);
    }
}
