namespace RevOps.Web.Components.Shell;

/// <summary>The figure on the inbox button of this session. Whoever knows sets it; the button listens.</summary>
public sealed class FeedbackInbox
{
    /// <summary>What waits; null while nobody has said so.</summary>
    public int? Count { get; private set; }

    /// <summary>Raised on each change, on the thread of whoever changed it.</summary>
    public event Action? Changed;

    /// <summary>Sets the figure.</summary>
    public void Set(int? count)
    {
        if (Count != count)
        {
            Count = count;
            Changed?.Invoke();
        }
    }
}
