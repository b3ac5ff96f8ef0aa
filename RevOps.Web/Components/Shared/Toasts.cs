using Microsoft.AspNetCore.Components;
using Radzen;

namespace RevOps.Web.Components.Shared;

/// <summary>Short words about what was just done, with a way back.</summary>
public sealed class Toasts(NotificationService notifications)
{
    private static readonly TimeSpan Brief = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WithChoice = TimeSpan.FromSeconds(10);

    /// <summary>It worked.</summary>
    /// <param name="message">What was done: "Comment deleted".</param>
    /// <param name="undo">Takes it back; shows a button.</param>
    /// <param name="about">What it is about: <see cref="Drop" /> takes it away by that.</param>
    public void Done(string message, Func<Task>? undo = null, object? about = null) => Show(NotificationSeverity.Success, message, null, undo, about);

    /// <summary>It went otherwise than asked, and nothing has to be done.</summary>
    /// <param name="what">What happened.</param>
    /// <param name="why">Why, in a sentence.</param>
    public void Told(string what, string? why) => Show(NotificationSeverity.Info, what, why, null);

    /// <summary>Takes the messages about a thing off the screen, as another about it comes.</summary>
    /// <param name="about">What they were shown with.</param>
    public void Drop(object about)
    {
        foreach (var old in notifications.Messages.Where(x => about.Equals(x.Payload)).ToList())
        {
            notifications.Messages.Remove(old);
        }
    }

    /// <summary>It did not.</summary>
    /// <param name="what">What happened.</param>
    /// <param name="remedy">What to do.</param>
    public void Failed(string what, string remedy) => Show(NotificationSeverity.Error, what, remedy, null);

    private void Show(NotificationSeverity severity, string summary, string? detail, Func<Task>? undo, object? about = null)
    {
        var message = new NotificationMessage
        {
            Severity = severity,
            Duration = (undo is null && detail is null ? Brief : WithChoice).TotalMilliseconds,
            CloseOnClick = undo is null,
            Payload = about,
        };
        message.SummaryContent = _ => builder =>
        {
            builder.OpenComponent<ToastBody>(0);
            builder.AddAttribute(1, nameof(ToastBody.Summary), summary);
            builder.AddAttribute(2, nameof(ToastBody.Detail), detail);
            builder.AddAttribute(3, nameof(ToastBody.Undo), undo);
            builder.AddAttribute(4, nameof(ToastBody.OnClose), EventCallback.Factory.Create(this, () => notifications.Messages.Remove(message)));
            builder.CloseComponent();
        };
        notifications.Notify(message);
    }
}
