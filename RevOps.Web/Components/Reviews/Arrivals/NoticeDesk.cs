using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Web.Components.Reviews.Arrivals;

/// <summary>What came in for this session: one subscription, which the banner, the inbox and the feedback pages share.</summary>
public sealed class NoticeDesk(INoticeFeed feed, SeeFeedback see) : IDisposable
{
    private INoticeSubscription? _subscription;

    /// <summary>Raised for what came in together, on any thread.</summary>
    public event Action<IReadOnlyList<NoticeItem>>? Arrived;

    /// <summary>Raised when this session's person saw something, on the thread of whoever said so.</summary>
    public event Action<NoticeChoice>? Seen;

    /// <summary>Listens for this person from now on; null: for nobody.</summary>
    public void Listen(Viewer? viewer)
    {
        if (viewer is null)
        {
            Dispose();
        }
        else if (_subscription is { } subscription)
        {
            subscription.Viewer = viewer;
        }
        else
        {
            _subscription = feed.Subscribe(viewer);
            _ = PassOnAsync(_subscription);
        }
    }

    /// <summary>Marks as seen and tells it.</summary>
    public async Task SeeAsync(Viewer viewer, NoticeChoice choice)
    {
        await see.RunAsync(viewer, choice, CancellationToken.None);
        Seen?.Invoke(choice);
    }

    public void Dispose()
    {
        _subscription?.Dispose();
        _subscription = null;
    }

    private async Task PassOnAsync(INoticeSubscription subscription)
    {
        while (await subscription.Arrivals.WaitToReadAsync())
        {
            List<NoticeItem> together = [];
            while (subscription.Arrivals.TryRead(out var item))
            {
                together.Add(item);
            }

            Arrived?.Invoke(together);
        }
    }
}
