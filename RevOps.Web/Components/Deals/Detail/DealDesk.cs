using RevOps.Domain;
using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Detail;
using RevOps.Domain.Deals.Edits;
using RevOps.Domain.Deals.Links;
using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Deals.Moves;
using RevOps.Domain.Deals.Notes;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using RevOps.Web.Deals;

namespace RevOps.Web.Components.Deals.Detail;

/// <summary>What a person does on the page of a deal: each deed is told with a way back, and the page is read again.</summary>
public sealed class DealDesk(
    Viewer viewer, MoveDeal move, UndoMove undoMove, EditDeal edit, UndoEdit undoEdit, DecideLetter letters, DecideAction actions, PlanAction plans, AttachNote notes, LinkCall links, Toasts toasts, Func<Task> reload)
{
    /// <summary>Who.</summary>
    public Viewer Viewer => viewer;

    /// <summary>The deal as it was last read.</summary>
    internal DealDetail? Deal { get; set; }

    /// <summary>True while nobody did or dismissed a suggestion.</summary>
    public bool IsOpen(string key) => Deal?.ActionDecisions.All(x => x.Decision.Key != key) != false;

    /// <summary>Moves the deal.</summary>
    public async Task MoveAsync(DealStageId to)
    {
        var moved = await move.RunAsync(viewer, Deal!.Item.Id, to, Deal.Item.Version, CancellationToken.None);
        await TellAsync(moved, x => $"Moved to {x.Stage}{(x.IsBeingWritten ? ", which is being written to its CRM" : null)}", x => x.Move is { } made ? () => UndoMoveAsync(made) : null);
    }

    /// <summary>What the deal says of one of its facts, as it was last read.</summary>
    public DealTerm Term(CrmDealPart part) => part switch
    {
        CrmDealPart.Amount => DealTerm.Amount(Deal!.Item.Value),
        CrmDealPart.CloseDate => DealTerm.CloseDate(Deal!.Item.ClosesOn),
        _ => DealTerm.NextStep(Deal!.Item.NextStep),
    };

    /// <summary>Changes one of the deal's facts; why not, where it was refused, which is told where it was typed.</summary>
    public async Task<DealError?> EditAsync(DealTerm to, DealTerm seen)
    {
        var edited = await edit.RunAsync(viewer, Deal!.Item.Id, to, seen, CancellationToken.None);
        if (edited.IsSuccess)
        {
            toasts.Done(
                edited.Value.Edit is null ? "Nothing to change" : $"Changed the {to.Part.Name()}{(edited.Value.IsBeingWritten ? $", which is on its way to {Deal.KeptBy ?? "its CRM"}" : null)}",
                edited.Value.Edit is { } made ? () => UndoEditAsync(made) : null);
        }

        await reload();
        return edited.Error;
    }

    /// <summary>Something was decided of what the CRM did not take.</summary>
    public Task ReloadAsync() => reload();

    /// <summary>Decides a letter.</summary>
    public async Task<bool> DecideAsync(MeddpiccLetter letter, LetterVerdict verdict, string value, string? reason)
    {
        var seen = Deal!.LetterDecisions.Where(x => x.Decision.Letter == letter).Select(x => x.Decision.Number).DefaultIfEmpty().Max();
        var decided = await letters.RunAsync(viewer, Deal.Item.Id, new LetterChoice(letter, verdict, value, reason, seen), CancellationToken.None);
        await TellAsync(decided, _ => $"{verdict} {LetterWords.Name(letter).ToLowerInvariant()}", x => () => UndoLetterAsync(x.Decision));
        return decided.IsSuccess;
    }

    /// <summary>Takes a decision on a letter back.</summary>
    public async Task UndoLetterAsync(Guid decision) =>
        await TellAsync(await letters.UndoAsync(viewer, decision, CancellationToken.None), _ => "Taken back", _ => null);

    /// <summary>Ticks a suggestion off, or dismisses it.</summary>
    public async Task<bool> DecideAsync(string key, string text, bool done, string? reason)
    {
        var decided = await actions.RunAsync(viewer, Deal!.Item.Id, new ActionChoice(key, text, done, reason), CancellationToken.None);
        await TellAsync(decided, _ => done ? "Done" : "Dismissed", x => () => ReopenAsync(x.Decision));
        return decided.IsSuccess;
    }

    /// <summary>Opens a suggestion again.</summary>
    public async Task ReopenAsync(Guid decision) =>
        await TellAsync(await actions.UndoAsync(viewer, decision, CancellationToken.None), _ => "Open again", _ => null);

    /// <summary>The plan of a suggestion that holds; null: it is the deal owner's, by the suggested day.</summary>
    public ActionPlanItem? PlanOf(string key) => Plans(key).Where(x => x.Plan.UndoneAt is null).MaxBy(x => x.Plan.Number);

    /// <summary>Who can be given a step.</summary>
    public Task<IReadOnlyList<Person>> CandidatesAsync() => plans.CandidatesAsync(viewer, Deal!.Item.Id, CancellationToken.None);

    /// <summary>Gives a suggestion to a person, with a day.</summary>
    public async Task<bool> PlanAsync(string key, Person owner, DateOnly due)
    {
        var seen = Plans(key).Select(x => x.Plan.Number).DefaultIfEmpty().Max();
        var planned = await plans.RunAsync(viewer, Deal!.Item.Id, new PlanChoice(key, owner.Id, due, seen), CancellationToken.None);
        await TellAsync(planned, _ => $"{owner.Name} is to do it by {DealWords.Day(due)}", x => () => UnplanAsync(x.Plan));
        return planned.IsSuccess;
    }

    /// <summary>Attaches a note.</summary>
    public async Task<bool> AttachAsync(string title, string text)
    {
        var attached = await notes.RunAsync(viewer, Deal!.Item.Id, title, text, CancellationToken.None);
        await TellAsync(attached, _ => "Attached the note. What it says is suggested as your word", _ => null);
        return attached.IsSuccess;
    }

    /// <summary>Attaches an e-mail.</summary>
    public async Task<bool> AttachAsync(ReadOnlyMemory<byte> file)
    {
        var attached = await notes.RunAsync(viewer, Deal!.Item.Id, file, CancellationToken.None);
        await TellAsync(attached, x => $"Attached “{x.Title}”. It counts as evidence now", _ => null);
        return attached.IsSuccess;
    }

    /// <summary>Says that a call is about this deal.</summary>
    public async Task<bool> LinkAsync(CallChoice choice)
    {
        var linked = await links.RunAsync(viewer, choice.Id, Deal!.Item.Id, Deal.Item.Id, CancellationToken.None);
        await TellAsync(linked, _ => $"Added “{choice.Title}”. It counts as evidence now", x => () => UndoLinkAsync(x));
        return linked.IsSuccess;
    }

    /// <summary>Says that a call is not about this deal.</summary>
    public async Task UnlinkAsync(CallId call)
    {
        var unlinked = await links.RunAsync(viewer, call, null, Deal!.Item.Id, CancellationToken.None);
        await TellAsync(unlinked, _ => "Taken off this deal", x => () => UndoLinkAsync(x));
    }

    /// <summary>Something went wrong before it came to the use case.</summary>
    public void Refuse(string problem, string remedy) => toasts.Failed(problem, remedy);

    private IEnumerable<ActionPlanItem> Plans(string key) => Deal?.ActionPlans.Where(x => x.Plan.Key == key) ?? [];

    private async Task UnplanAsync(Guid plan) =>
        await TellAsync(await plans.UndoAsync(viewer, plan, CancellationToken.None), _ => "As it was before", _ => null);

    private async Task UndoLinkAsync(LinkedCall linked) =>
        await TellAsync(await links.UndoAsync(viewer, linked, Deal!.Item.Id, CancellationToken.None), _ => "As it was before", _ => null);

    private async Task UndoMoveAsync(Guid made) =>
        await TellAsync(await undoMove.RunAsync(viewer, made, CancellationToken.None), x => $"Back in {x.Stage}", _ => null);

    private async Task UndoEditAsync(Guid made) =>
        await TellAsync(await undoEdit.RunAsync(viewer, made, CancellationToken.None), x => $"Put the {x.Now.Part.Name()} back", _ => null);

    private async Task TellAsync<T>(Result<T, DealError> result, Func<T, string> said, Func<T, Func<Task>?> undo)
    {
        if (result.IsSuccess)
        {
            toasts.Done(said(result.Value), undo(result.Value));
        }
        else
        {
            toasts.Failed(result.Error.Problem, result.Error.Remedy);
        }

        await reload();
    }
}
