using System.Text.RegularExpressions;
using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Deals.Meddpicc.Assessing;

namespace RevOps.Infrastructure.Deals.Assessment;

/// <summary>
/// A note or a mail as lines of a conversation: a paragraph a line. What a mail quotes of an earlier one is not said again. A note is its writer's word,
/// so the seller's, even where it tells what the customer said; a mail of nobody known is taken under reserve.
/// </summary>
internal static partial class NoteLines
{
    /// <param name="note">The note or mail.</param>
    /// <param name="attachedBy">Name of who attached it; null where a CRM keeps it.</param>
    /// <param name="reader">Reads it.</param>
    public static HeardSource Hear(AttachedNote note, string? attachedBy, ConversationReader reader)
    {
        var side = SideOf(note);
        var writer = note.From ?? (note.IsEmail ? null : attachedBy);
        var lines = Paragraphs(note).Select((x, i) => new DealLine(i, side, writer, x) { IsUnderReserve = side == SpeakerRole.Unknown }).ToList();
        var kind = note.IsEmail ? DealSourceKind.Mail : DealSourceKind.Note;
        var reading = reader.Read(new DealConversation(DealSources.Key(note), kind, note.At, lines));
        return new HeardSource(reading, side == SpeakerRole.Customer && note.From is { } from ? [from] : [], [], []);
    }

    /// <summary>Its own words, a paragraph each, in order.</summary>
    public static IReadOnlyList<string> Paragraphs(AttachedNote note)
    {
        var own = note.Text.ReplaceLineEndings("\n").Split('\n').TakeWhile(x => !note.IsEmail || !Quoted().IsMatch(x)).Where(x => !note.IsEmail || !x.StartsWith('>'));
        return [.. string.Join('\n', own).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(x => x.Replace('\n', ' '))];
    }

    private static SpeakerRole SideOf(AttachedNote note) => !note.IsEmail ? SpeakerRole.Rep : note.Direction switch
    {
        ActivityDirection.Inbound => SpeakerRole.Customer,
        ActivityDirection.Outbound => SpeakerRole.Rep,
        _ => SpeakerRole.Unknown,
    };

    [GeneratedRegex(@"^\s*(-{3,}\s*(Original Message|Forwarded message)|On .{5,200} wrote:\s*$)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 200)]
    private static partial Regex Quoted();
}
