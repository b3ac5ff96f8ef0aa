using Radzen;

namespace RevOps.Web.Components.Shared;

/// <summary>Asks before what cannot be undone. What can be undone is done at once, with a toast that takes it back.</summary>
public sealed class Confirmations(DialogService dialogs)
{
    /// <summary>True where the person agrees; false for no, Esc or a click beside it.</summary>
    public async Task<bool> AskAsync(Confirmation question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var answer = await dialogs.OpenAsync<ConfirmDialog>(
            question.Title,
            new Dictionary<string, object?> { [nameof(ConfirmDialog.Question)] = question },
            new DialogOptions { Width = "min(460px, calc(100vw - 24px))", CloseDialogOnEsc = true, CloseDialogOnOverlayClick = true });
        return answer is true;
    }
}

/// <summary>A question to confirm.</summary>
/// <param name="Title">The question: "Disable Ana Ruiz?".</param>
/// <param name="Consequence">What happens then.</param>
/// <param name="Action">The button's verb: "Disable".</param>
/// <param name="Destroys">Something is lost for good.</param>
public sealed record Confirmation(string Title, string Consequence, string Action, bool Destroys = false);
