using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Notes;

/// <summary>Attaches a note or an e-mail to a deal. From then on it counts as evidence. Its text is untrusted: shown as text, never run, never an instruction.</summary>
public sealed class AttachNote(INotes notes, IMailReader mails, AssessDeal assess, TimeProvider time)
{
    /// <summary>Characters of a text; a longer one is refused, not cut.</summary>
    public const int LongestText = 100_000;

    /// <summary>Characters of a title.</summary>
    public const int LongestTitle = 300;

    /// <summary>Bytes of a mail's file.</summary>
    public const int LargestFile = 5 * 1024 * 1024;

    private static readonly DealError Empty = new(DealErrorKind.Invalid, "There is nothing in it", "Write a note, or choose a file that holds text");

    private static readonly DealError TooLong =
        new(DealErrorKind.Invalid, $"The text is longer than {LongestText:N0} characters", "Keep the part that matters for the deal");

    private static readonly DealError NoMail =
        new(DealErrorKind.Invalid, "The file could not be read as an e-mail", "Save the message as .eml in your mail program and attach that file");

    private static readonly DealError TooLarge =
        new(DealErrorKind.Invalid, "The file is larger than 5 MB", "Save the message without its attachments; only its text is kept");

    private static readonly DealError There =
        new(DealErrorKind.Conflict, "This e-mail is attached to the deal already", "Look for it in the timeline");

    /// <summary>Attaches a text that somebody wrote.</summary>
    public async Task<Result<AttachedNote, DealError>> RunAsync(Viewer viewer, DealId id, string title, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(text);
        var (deal, refusal) = await FindAsync(viewer, id, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Empty;
        }

        var now = time.GetUtcNow();
        var name = string.IsNullOrWhiteSpace(title) ? "Note" : title.Trim();
        var note = new AttachedNote(isEmail: false, name[..Math.Min(name.Length, LongestTitle)], text.Trim(), now, viewer.UserId, now);
        return text.Length > LongestText ? TooLong : await StoreAsync(viewer, deal!, note, cancellationToken);
    }

    /// <summary>Attaches an e-mail as its file (RFC 5322).</summary>
    public async Task<Result<AttachedNote, DealError>> RunAsync(Viewer viewer, DealId id, ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        var (deal, refusal) = await FindAsync(viewer, id, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        if (file.Length > LargestFile)
        {
            return TooLarge;
        }

        if (mails.Read(file) is not { } mail)
        {
            return NoMail;
        }

        if (string.IsNullOrWhiteSpace(mail.Text))
        {
            return Empty;
        }

        if (mail.Text.Length > LongestText)
        {
            return TooLong;
        }

        var now = time.GetUtcNow();
        var title = mail.Subject[..Math.Min(mail.Subject.Length, LongestTitle)];
        var note = new AttachedNote(isEmail: true, title, mail.Text, mail.SentAt is { } sent && sent <= now ? sent : now, viewer.UserId, now);
        note.Between(mail.From, mail.To, mail.MessageId, await notes.DirectionAsync(mail.FromAddress, cancellationToken));
        return await StoreAsync(viewer, deal!, note, cancellationToken);
    }

    private async Task<(Deal? Deal, DealError? Refusal)> FindAsync(Viewer viewer, DealId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var deal = await notes.FindDealAsync(id, cancellationToken);
        return (deal, viewer.Refuse(deal));
    }

    private async Task<Result<AttachedNote, DealError>> StoreAsync(Viewer viewer, Deal deal, AttachedNote note, CancellationToken cancellationToken)
    {
        note.BelongsTo(deal);
        var audit = AuditEntry.By(viewer, time, note.IsEmail ? "deal.mail-attached" : "deal.note-attached", $"deal:{deal.Id}", note.IsEmail ? "Attached an e-mail" : "Attached a note");
        if (!await notes.AddAsync(note, audit, cancellationToken))
        {
            return There;
        }

        await assess.RunAsync(deal.Id, cancellationToken);
        return note;
    }
}
